/** Only WeChat alerts; a browser shows the inbox. */
export const Alerts = () => null
