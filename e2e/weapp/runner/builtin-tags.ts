/** The components WeChat itself provides. */
export const builtinTags = (
  'ad ad-custom audio button camera canvas channel-live channel-video checkbox checkbox-group cover-image ' +
  'cover-view double-tap-gesture-handler draggable-sheet editor force-press-gesture-handler form ' +
  'functional-page-navigator grid-builder grid-view horizontal-drag-gesture-handler icon image ' +
  'inline-payment-panel input keyboard-accessory label list-builder list-view live-player live-pusher ' +
  'long-press-gesture-handler map match-media movable-area movable-view native-component navigation-bar ' +
  'navigator nested-scroll-body nested-scroll-header official-account open-container open-data ' +
  'page-container page-meta pan-gesture-handler picker picker-view picker-view-column progress radio ' +
  'radio-group rich-text root-portal scale-gesture-handler scroll-view selection share-element slider ' +
  'snapshot span sticky-header sticky-section swiper swiper-item switch tap-gesture-handler text textarea ' +
  'vertical-drag-gesture-handler video view voip-room web-view'
).split(' ')
