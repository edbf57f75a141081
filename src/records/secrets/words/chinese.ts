import { list, type SecretWords } from './words.ts';

export const chinese: SecretWords = {
  language: 'zh',
  password: list('密码, 密碼, 口令, 密钥, 密鑰, 登录密码, 登入密碼'),
  phrase: list('助记词, 助記詞, 恢复短语, 密语'),
  pin: list('pin码, pin碼, pin, puk码, cvv, cvc, 安全码, 安全碼, 支付密码, 动态码'),
  code: list('代码, 代碼, 密码'),
  guarded: list('门, 門, 警报, 警報, 保险柜, 保險箱, 锁, 鎖'),
  lock: list('保险箱, 保险柜, 保險箱, 密码锁, 密碼鎖, 挂锁'),
  key: list('api密钥, api 密钥, 令牌, 访问令牌, 私钥, 密匙'),
  list: list('恢复代码, 备用代码, 備用代碼, 救援代码'),
  question: list('安全问题, 安全問題'),
  answer: list('答案'),
  is: list('是, 为, 為, 仍是, 仍为, 改为, 改為, 重置为, 重設為, 变更为, 現在是, 现在是, 设为'),
  still: list('现在, 目前'),
  name: list('账号, 帳號, 账户, 帳戶, 用户名, 用戶名, 使用者, 客户, 订单, 电话, 日期'),
  login: list('登录, 登入, 用户名, 账号'),
  plain: list('错误, 正确, 忘记, 无, 见, 请'),
};
