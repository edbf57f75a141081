import { list, type SecretWords } from './words.ts';

export const turkish: SecretWords = {
  language: 'tr',
  password: list('şifre*, sifre*, parola*, erişim kodu, wifi şifresi, ağ anahtarı'),
  phrase: list('parola cümlesi, kurtarma ifadesi, kurtarma cümlesi'),
  pin: list('pin, pin kodu, puk, puk kodu, cvv, cvc, güvenlik numarası'),
  code: list('kod, kodu, kodlar, kombinasyon*'),
  guarded: list(
    'alarm*, kapı*, bahçe, kasa*, kilit*, kilid*, asma kilit, anahtar kutusu, giriş*, garaj*, bariyer*, otopark*, depo*, soğuk oda, bodrum, ofis*, bina*, asansör*, dolap*, dolab*, sesli mesaj, güvenlik, kurtarma, yedek, doğrulama, onay, kilit açma, aktivasyon, etkinleştirme, sim, telefon*, kart*, interkom, modem*, wifi',
  ),
  lock: list('kasa, kasanın, asma kilit, şifreli kilit, alarm*'),
  open: list(
    'posta, ürün, indirim, kampanya, hata, ülke, alan, müşteri, tedarikçi, qr, barkod, referans, rezervasyon, renk, para, swift, bic, kaynak, nace',
  ),
  type: list('basın, tuşlayın, girin, çevirin'),
  key: list('api anahtarı, gizli anahtar, özel anahtar, erişim jetonu'),
  list: list('kurtarma kodları, yedek kodlar'),
  question: list('güvenlik sorusu, gizli soru'),
  answer: list('cevap, yanıt'),
  is: list('hâlâ, hala'),
  still: list('artık, şimdi, yeni, kelimesi'),
  change: list('değiştirildi, sıfırlandı, güncellendi, ayarlandı, değişti'),
  to: list('olarak'),
  and: list('ve, veya'),
  name: list(
    'hesap, hesap no, kullanıcı, kullanıcı adı, müşteri, müşteri no, fatura, sipariş, referans, telefon, tel, iban, tarih, ad, e-posta, adres',
  ),
  login: list('giriş, kullanıcı, kullanıcı adı'),
  plain: list(
    'gerekli, zorunlu, yanlış, hatalı, doğru, geçerli, değiştirildi, kaydedildi, gizli, güvenli, yeni, eski, unutuldu, önemli, bakın, sor, sorun, yok, var, evet, hayır, aynı, boş, aşağıda, burada, asla',
  ),
};
