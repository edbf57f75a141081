import { list, type SecretWords } from './words.ts';

export const indonesian: SecretWords = {
  language: 'id',
  password: list('kata sandi, kata-sandi, katasandi, sandi, kata kunci wifi, kode akses, kode masuk'),
  phrase: list('frasa sandi, frasa pemulihan'),
  pin: list('pin, kode pin, nomor pin, puk, cvv, cvc'),
  code: list('kode, kombinasi'),
  guarded: list(
    'alarm, pintu, gerbang, brankas, gembok, kunci, garasi, gudang, kantor, loker, masuk, keamanan, pemulihan, cadangan, verifikasi, otentikasi, aktivasi, konfirmasi, sim, kartu, telepon, wifi',
  ),
  lock: list('brankas, gembok, alarm'),
  open: list(
    'pos, produk, barang, diskon, promo, kupon, kesalahan, negara, area, pelanggan, pemasok, qr, batang, referensi, pemesanan, warna, mata uang, swift, sumber, etik',
  ),
  type: list('tekan, masukkan, ketik'),
  key: list('kunci api, kunci rahasia, kunci pribadi, token akses'),
  list: list('kode pemulihan, kode cadangan'),
  question: list('pertanyaan keamanan'),
  answer: list('jawaban'),
  is: list('adalah, ialah, yaitu, tetap, menjadi'),
  still: list('sekarang, masih, saat ini'),
  change: list('diubah, diganti, direset, diatur'),
  to: list('menjadi, ke, dari'),
  of: list('untuk, dari'),
  and: list('dan, atau'),
  name: list(
    'akun, nomor akun, rekening, pengguna, nama pengguna, pelanggan, faktur, pesanan, telepon, tanggal, nama, email, alamat',
  ),
  login: list('masuk, login, pengguna, nama pengguna'),
  plain: list(
    'wajib, diperlukan, salah, benar, berlaku, diubah, disimpan, rahasia, aman, baru, lama, lupa, penting, lihat, tanya, tanyakan, di, tidak, ya, sama, kosong, bawah, sini, selalu, jangan',
  ),
};
