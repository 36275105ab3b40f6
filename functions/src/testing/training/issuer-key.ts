/** The issuer of every local stack, its key as serverless.yml has it: worth nothing elsewhere. */
export const localIssuer = {
  origin: 'https://changaitong.example',
  key: 'MC4CAQAwBQYDK2VwBCIEIANJN0OwK6aP1TO7cxMKtbG0z5Sm8qNnnVfQc5my5cBP',
  formerKeys: [],
}
