// What WeChat's own style sheet gives its components, as far as layout depends on it; and the bars around a page.
export const baseCss = `
body{margin:0;font:16px/1.5 "Noto Sans CJK SC","Noto Sans SC",sans-serif}
.wx-page{height:100%;overflow:auto;background:#fff}
wx-view,wx-page-root,wx-form,wx-scroll-view,wx-swiper,wx-picker,wx-canvas,wx-rich-text,wx-root-portal,wx-picker-view,wx-textarea{display:block}
wx-scroll-view{overflow:auto}
wx-text{white-space:pre-line}
wx-text>:not(wx-text){display:none}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image img{width:100%;height:100%}
wx-button{display:block;position:relative;text-align:center;font-size:18px;line-height:2.5555;padding:0 14px;border-radius:5px;background:#f8f8f8;color:#000;box-sizing:border-box;margin:0 auto}
wx-button::after{content:"";position:absolute;inset:0;border:1px solid rgba(0,0,0,.2);border-radius:5px;pointer-events:none}
wx-input{display:block;height:1.4em;overflow:hidden}
wx-input input{height:100%}
wx-input input,wx-textarea textarea{border:0;outline:0;background:transparent;width:100%;font:inherit;color:inherit;padding:0}
.sim-screen{position:fixed;inset:88px 0 0;container-type:size;contain:layout}
.sim-screen--tab{bottom:50px}
.sim-nav{position:fixed;inset:0 0 auto;height:88px;padding-top:44px;box-sizing:border-box;line-height:44px;text-align:center;font-weight:600;z-index:10}
.sim-back{position:absolute;left:16px;font-size:28px}
.sim-tabs{position:fixed;inset:auto 0 0;height:50px;display:flex;z-index:10}
.sim-tab{flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center;line-height:1.3;font-size:10px}
.sim-tab img{width:27px;height:27px}
.sim-picker{position:fixed;inset:auto 0 0;padding:16px;background:#fff;box-shadow:0 0 0 100vh rgba(0,0,0,.5);z-index:20;display:flex;gap:12px}
`
