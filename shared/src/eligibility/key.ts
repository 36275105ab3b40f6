/** A fact's name: a dot path, e.g. `worker.age`. In a list of records the list's name is the path's head: `cert.level`. */
export type FactKey = string

/** A calendar date `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string
