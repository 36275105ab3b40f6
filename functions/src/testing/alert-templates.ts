/** The templates of the stand-in for WeChat, as `local` in serverless.yml has them. */
export const localAlertTemplates = JSON.stringify({
  placeOffered: { id: 'tmpl-offered', title: 'thing1', at: 'time2', note: 'thing3' },
  trainingSoon: { id: 'tmpl-soon', title: 'thing1', at: 'time2', note: 'thing4' },
  trainingChanged: { id: 'tmpl-changed', title: 'thing1', at: 'time3', note: 'thing5' },
})
