const component = (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        camel2DashComponentName: false,
        customName: component,
        // css.js brings the styles of what a component itself uses; style.css does not.
        customStyleName: (name) => `${component(name)}/style/css.js`,
      },
      'nutui-react-taro',
    ],
  ],
}
