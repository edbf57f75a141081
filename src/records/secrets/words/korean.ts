import { list, type SecretWords } from './words.ts';

export const korean: SecretWords = {
  language: 'ko',
  password: list('비밀번호, 패스워드, 암호, 비번'),
  phrase: list('암호문구, 복구 구문, 비밀 구문'),
  pin: list('pin, 핀번호, 핀 번호, 인증번호, cvv, cvc, 보안코드'),
  code: list('코드'),
  guarded: list('문, 현관, 출입, 경보, 금고, 자물쇠, 잠금, 인증, 복구, 백업, 보안'),
  lock: list('금고, 자물쇠, 경보'),
  key: list('api 키, api키, 액세스 토큰, 비밀 키, 개인 키, 토큰'),
  list: list('복구 코드, 백업 코드'),
  question: list('보안 질문'),
  answer: list('답변, 답'),
  is: list('는, 은, 가, 이, 를, 을'),
  still: list('현재, 지금'),
  name: list('계정, 사용자, 아이디, 고객번호, 주문, 전화, 날짜'),
  login: list('로그인, 아이디, 사용자'),
  plain: list('필수, 없음, 오류'),
};
