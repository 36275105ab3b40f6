import type { QrCodeProps } from './qr-code-props'

/** WeChat is always the phone itself, which cannot take a picture of its own screen. */
export const QrCode = (_: QrCodeProps) => null
