import fc from 'fast-check'
import { marker } from './request.ts'

const bytes = (...all: number[]) => new Uint8Array(all)
const nest = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}${close.repeat(depth)}`

type RawBody = string | Uint8Array<ArrayBuffer>

/** Bodies that are no JSON object, or too much of one. `right`: the JSON that would do. */
export const rawBodies = (right: string): fc.Arbitrary<RawBody> =>
  fc.oneof(
    {
      arbitrary: fc.nat(Math.max(0, right.length - 1)).map((length) => right.slice(0, length)),
      weight: 4,
    },
    {
      arbitrary: fc.constantFrom(
        ...['', ' ', '[]', '"x"', 'null', '1', 'true', 'undefined', 'NaN', '{a:1}', "{'a':1}"],
        ...[
          '{"a":1,}',
          '{"a":01}',
          '{"a":1} {"b":2}',
          '{/**/}',
          '[1,2',
          '{"a":"\\ud8"}',
          '\u2028{}',
        ],
        `<xml>${marker}</xml>`,
        `a=${marker}&b=2`,
        `)]}',\n${right}`,
      ),
      weight: 4,
    },
    {
      arbitrary: fc.constantFrom(
        bytes(0x7b, 0xff, 0xfe, 0x7d),
        bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00),
        bytes(0x22, 0xed, 0xa0, 0x80, 0x22),
        bytes(0x1f, 0x8b, 0x08, 0x00),
        bytes(0x00),
      ),
      weight: 2,
    },
    {
      arbitrary: fc.constantFrom(
        nest('[', ']', 33),
        nest('[', ']', 5000),
        '['.repeat(20_000),
        `{"a":${nest('{"a":', '}', 40).replace(/\{"a":\}/, '{"a":1}')}}`,
        `{"a":"${'x'.repeat(256 * 1024)}"}`,
        `{"a":[${'1,'.repeat(140_000)}1]}`,
      ),
      weight: 1,
    },
  )
