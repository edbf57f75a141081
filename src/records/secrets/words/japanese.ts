import { list, type SecretWords } from './words.ts';

export const japanese: SecretWords = {
  language: 'ja',
  password: list('パスワード, 暗証番号, 暗号キー, パスコード, ネットワークキー'),
  phrase: list('パスフレーズ, 合言葉, リカバリーフレーズ'),
  pin: list('pinコード, pin, ピンコード, 暗証番号, puk, cvv, cvc, セキュリティコード'),
  code: list('コード, 暗証コード'),
  guarded: list(
    'ドア, 扉, 警報, アラーム, 金庫, 鍵, ゲート, 入口, 認証, 確認, 復旧, バックアップ, 解錠, セキュリティ',
  ),
  lock: list('金庫, 南京錠, キーボックス, 警報'),
  key: list('apiキー, api キー, アクセストークン, シークレットキー, 秘密鍵, トークン'),
  list: list('リカバリーコード, バックアップコード, 復旧コード'),
  question: list('秘密の質問, 秘密質問'),
  answer: list('答え, 回答'),
  is: list('は, が, を'),
  still: list('現在, 今'),
  name: list('アカウント, ユーザー名, ユーザー, 口座番号, お客様番号, 注文, 電話, 日付, ログインid'),
  login: list('ログイン, ユーザー名, ユーザー'),
  plain: list('必須, 正しく, 間違い, 忘れ, なし'),
};
