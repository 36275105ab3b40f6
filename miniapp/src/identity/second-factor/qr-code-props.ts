export interface QrCodeProps {
  readonly text: string
  /** Said instead of the picture. */
  readonly label: string
}
