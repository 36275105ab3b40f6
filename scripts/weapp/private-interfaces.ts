/**
 * What WeChat counts as private, by the information it is about. An API by its name, a button by its
 * open-type, an input by its type, a component by its tag. A permission asked for by `wx.authorize`
 * is here as its scope. From 小程序用户隐私保护指引内容介绍:
 * developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html
 */
const byInformation = {
  '昵称、头像':
    'button.chooseAvatar button.getUserInfo button.userInfo input.nickname getUserInfo getUserProfile',
  位置信息:
    'scope.userLocation scope.userLocationBackground scope.userFuzzyLocation getLocation ' +
    'startLocationUpdate startLocationUpdateBackground getFuzzyLocation',
  选择的位置信息: 'choosePoi chooseLocation',
  地址: 'chooseAddress',
  发票信息: 'chooseInvoiceTitle chooseInvoice',
  微信运动步数: 'scope.werun getWeRunData',
  手机号: 'button.getPhoneNumber button.getRealtimePhoneNumber',
  车牌号: 'chooseLicensePlate',
  选中的照片或视频信息: 'chooseImage chooseMedia chooseVideo',
  选中的文件: 'chooseMessageFile',
  麦克风: 'scope.record startRecord getRecorderManager live-pusher joinVoIPChat',
  摄像头: 'scope.camera createVKSession camera live-pusher voip-room',
  蓝牙: 'scope.bluetooth openBluetoothAdapter createBLEPeripheralServer',
  '相册（仅写入）': 'scope.writePhotosAlbum saveImageToPhotosAlbum saveVideoToPhotosAlbum',
  '通讯录（仅写入）': 'scope.addPhoneContact addPhoneContact',
  '日历（仅写入）': 'scope.addPhoneCalendar addPhoneRepeatCalendar addPhoneCalendar',
  加速传感器: 'startAccelerometer',
  磁场传感器: 'startCompass',
  方向传感器: 'startDeviceMotionListening',
  陀螺仪传感器: 'startGyroscope',
  剪切板: 'setClipboardData getClipboardData',
} as const

/** Interface → the information it is about, as WeChat calls it. */
export const privateInterfaces: ReadonlyMap<string, string> = new Map(
  Object.entries(byInformation).flatMap(([information, names]) =>
    names.split(' ').map((name) => [name, information] as const),
  ),
)
