/** A file that a person picked; it leaves this device only by what they do next. */
export interface PickedFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly read: () => Promise<ArrayBuffer>
}
