/** Yunnan's 12 key industries, by the key a policy's `industries` uses. Source: 产业强省三年行动 2022–2024. */
export const industries: Readonly<Record<string, string>> = {
  agriculture: '高原特色现代农业',
  aluminium: '绿色铝',
  photovoltaics: '光伏',
  manufacturing: '先进制造业',
  energy: '绿色能源',
  tobacco: '烟草',
  materials: '新材料',
  biomedicine: '生物医药',
  digital: '数字经济',
  tourism: '文旅康养',
  logistics: '现代物流',
  export: '出口导向型',
}
