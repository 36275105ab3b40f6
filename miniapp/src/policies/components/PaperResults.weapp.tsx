/** WeChat does not print. */
export const PaperResults = () => null
