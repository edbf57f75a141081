import { list, type SecretWords } from './words.ts';

export const vietnamese: SecretWords = {
  language: 'vi',
  password: list('mật khẩu, mat khau, mã truy cập'),
  phrase: list('cụm mật khẩu, cụm từ khôi phục'),
  pin: list('pin, mã pin, puk, mã puk, cvv, cvc'),
  code: list('mã, mã số'),
  guarded: list(
    'báo động, cửa, cổng, két sắt, két, ổ khóa, khóa, hộp chìa khóa, gara, kho, văn phòng, tủ, bảo mật, khôi phục, dự phòng, xác minh, xác nhận, xác thực, mở khóa, kích hoạt, sim, thẻ, điện thoại, wifi',
  ),
  lock: list('két sắt, ổ khóa số, báo động'),
  open: list(
    'bưu chính, bưu điện, sản phẩm, hàng, giảm giá, khuyến mãi, lỗi, quốc gia, vùng, khách hàng, nhà cung cấp, qr, vạch, tham chiếu, đặt chỗ, màu, tiền tệ, swift, nguồn, số thuế',
  ),
  type: list('bấm, nhấn, nhập'),
  key: list('khóa api, khóa bí mật, khóa riêng, mã thông báo'),
  list: list('mã khôi phục, mã dự phòng'),
  question: list('câu hỏi bảo mật'),
  answer: list('câu trả lời, trả lời'),
  is: list('là, vẫn là'),
  still: list('bây giờ, hiện tại, vẫn'),
  change: list('đổi, thay đổi, đặt lại, cập nhật'),
  to: list('thành, từ, sang'),
  of: list('của, cho'),
  and: list('và, hoặc'),
  name: list(
    'tài khoản, số tài khoản, tên đăng nhập, người dùng, khách hàng, hóa đơn, đơn hàng, điện thoại, ngày, tên, email, địa chỉ',
  ),
  login: list('đăng nhập, tên đăng nhập, người dùng'),
  plain: list('bắt buộc, sai, đúng, mới, cũ, quên, quan trọng, xem, hỏi, không, có, trong, ở'),
};
