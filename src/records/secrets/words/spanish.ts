import { list, type SecretWords } from './words.ts';

export const spanish: SecretWords = {
  language: 'es',
  password: list(
    'claveúnica, clave única, contraceña, contrasenia, contraseñia, contrasñea, passwor, ciec, código de paso, contraseña, contraseñas, contrasena, contrasenas, contrasenya, contrasenyes, palabra de paso, palabra secreta, santo y seña, clave de acceso, clave secreta, código del wifi, código wifi, clave del wifi, clave wifi, clave de firma, firma electrónica, clave de red, código de acceso, códigos de acceso, código de desbloqueo',
  ),
  loose: list(
    'cómo se entra, cómo entrar, cl@ve, contra, protegido con, protegida con, cifrado con, cifrada con, se abre con, abre con, clave, claves, pass, desbloqueo',
  ),
  phrase: list(
    'palabra de seguridad, contraseña verbal, pedirán la palabra, piden la palabra, pide la palabra, pedirá la palabra, frase de paso, frase de contraseña, con la frase, con las palabras, frase larga, cuatro palabras, tres palabras, cinco palabras, seis palabras, pida la frase, pide la frase, frase semilla, frase de recuperación, frase secreta, palabras semilla, palabras de recuperación, semilla',
  ),
  pin: list(
    'nip, pin de la tarjeta, cl@ve pin, código de un solo uso, código de verificación, clave de un solo uso, código sms, pin, pines, código pin, puk, código puk, cvv, cvc, código cvv, código de seguridad de la tarjeta, número secreto',
  ),
  code: list(
    'numerito, candado de números, código, codigo, códigos, codigos, combinación, combinacion, clave',
  ),
  guarded: list(
    'buzón, caja registradora, persianas, cancela, reja, maletín, arqueta, cofre, teclado, torno, verja, alarma, puerta, portal, portón, verja, caja fuerte, cerradura, candado, cajita, caja de llaves, llave, entrada, acceso, garaje, barrera, parking, aparcamiento, almacén, cámara, cámara fría, sótano, trastero, oficina, edificio, ascensor, taquilla, armario, buzón de voz, anfitrión, conferencia, seguridad, recuperación, respaldo, verificación, autenticación, confirmación, desbloqueo, desbloquear, desactivar, activar, activación, emergencia, maestro, maestra, sim, móvil, tablet, ipad, iphone, portátil, router, wifi, tarjeta, datáfono, telefonillo, interfono, persiana, moderador',
  ),
  lock: list(
    'bloqueo de pantalla, panel de la alarma, caja de seguridad, cerradura de números, candado de números, cajetín, cajetín de llaves, caja de las llaves, cancela, cerradura electrónica, caja fuerte, candado, candados, alarma, cerradura, caja de llaves, cajita de llaves, teclado de la puerta',
  ),
  open: list(
    'palabra, palabras, punto, hombre, persona, factor, pieza clave, postal, cuenta, error, vestimenta, conducta, barras, qr, producto, artículo, articulo, descuento, promocional, promoción, cupón, vale, regalo, cliente, proveedor, referencia, reserva, lote, color, moneda, swift, bic, cnae, fuente, aeropuerto, departamento, pedido, seguimiento, unidad, curso, proyecto, tarifa, idioma, iso, talla, pieza, modelo, civil, penal, comercio, país, área, fiscal, arancelario, impuesto, ético, etica, ética, banco, embarque, entidad, sucursal, control, contable',
  ),
  type: list(
    'marcará, marcarán, pulsará, tecleará, se marca, se teclea, digitar, digita, digite, tecleas, marcar, marcad, marca, marque, pulsar, pulsad, pulsa, pulse, teclear, teclea, teclead, introducir, introduce, introducid, meted, tecleando, marcando, pulsando, introduciendo, metiendo, marcas, metes',
  ),
  about: list(
    'cambiada, cambiado, cambio, caduca, caducidad, política, fecha, desde, pista, dónde, donde, lugar, guardada, quién, necesaria',
  ),
  goods: list(
    'coste, costes, tarifa, precio, cantidad, importe, artículo, descripción, producto, unidad, existencias, iva, país, moneda, color, talla, debe, haber, saldo, dirección, ciudad, provincia, teléfono, sucursal, iban',
  ),
  key: list(
    'clave de configuración, clave del autenticador, semilla totp, clave totp, clave secreta totp, clave api, clave de api, api key, token de acceso, clave privada, clave maestra, secreto de cliente',
  ),
  list: list(
    'códigos de reserva, códigos para emergencias, tarjeta de coordenadas, tarjeta de claves, códigos de un uso, códigos sueltos, códigos de recuperación, codigos de recuperacion, códigos de respaldo, códigos de seguridad, códigos de emergencia, códigos de un solo uso, claves de recuperación',
  ),
  question: list('respuestas de seguridad, pregunta de seguridad, pregunta secreta, preguntas de seguridad'),
  answer: list('apellido de soltera de la madre, apellido de soltera, respuesta, respuestas'),
  is: list(
    'quedó, pone, sería, es, son, era, eran, sigue siendo, siguen siendo, será, pasa a ser, queda, fue, ha sido',
  ),
  still: list(
    'al final, final, al, todas, ambas, todos, el, la, los, las, ahora, todavía, aún, siempre, de momento, por ahora, la palabra, la frase, la siguiente, el siguiente, ya, provisionalmente, de nuevo, temporalmente',
  ),
  change: list(
    'cambiado, cambiada, cambió, cambio, cambiar, restablecido, restablecida, puesto, puesta, actualizado, actualizada, modificado, modificada, reseteado, reseteada, fijado, pasado',
  ),
  to: list('a, en, por, como, de'),
  of: list('de, del, para, en, al, por, de la, a'),
  and: list('más, y, e, o, luego'),
  name: list(
    'huella, usuarios, nombres, ssid, nombre de la red, cuenta, número de cuenta, usuario, usuaria, nombre de usuario, login, cliente, número de cliente, factura, pedido, referencia, teléfono, tel, iban, fecha, nombre, correo, email, dirección, dni, nif, cif, terminada en',
  ),
  login: list(
    'entra, entras, entrar, entro, inicia, accede, accedes, usuario, usuaria, acceso, credenciales, login, entrar, entra, iniciar sesión, datos de acceso',
  ),
  plain: list(
    'obligatorio, obligatoria, necesario, necesaria, incorrecta, incorrecto, correcta, correcto, errónea, inválida, válida, caducada, cambiada, guardada, conocida, desconocida, secreta, secreto, confidencial, segura, seguro, débil, fuerte, larga, corta, nueva, nuevo, vieja, antigua, olvidada, perdida, importante, ver, véase, preguntar, pregunta, consultar, pedir, en, el, la, los, las, un, una, al, del, de, no, sí, si, ya, la misma, misma, mismo, igual, sin, con, por, para, que, como, se, está, están, es, era, ninguna, ninguno, nada, vacía, abajo, arriba, adjunta, aquí, allí, tu, su, mi, nuestra, nunca, siempre, solo, personal, privada, única, temporal, provisional, distinta, diferente, diferentes, compleja, simple, sencilla, fácil, difícil, enviada, enviado, impresa, después, aparte, cifrada, bloqueada, caducado, pendiente, requerida, requerido',
  ),
  digits: list('cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve'),
  called: list('palabra, frase'),
  door: list('portal, puerta trasera, cancela, verja, puerta del garaje, puerta, verja, garaje'),
  by: list('con'),
  keys: list(
    'almohadilla, la almohadilla, asterisco, el asterisco, estrella, intro, enter, aceptar, tecla verde, botón verde, numeral, ok',
  ),
  turns: list('izquierda, derecha'),
  wireless: list('wifi, wi-fi, red inalámbrica, red de invitados'),
  access: list(
    'cuenta, acceso, accesos, ftp, vpn, intranet, portal, credenciales, router, escritorio remoto, panel',
  ),
  opens: list(
    'quedó en, queda en, abre con, entra con, va con, abren con, entras con, accede con, se entra con, arranca con, funciona con',
  ),
  topic: list(
    'madre, mascota, maestra, maestro, concierto, primer trabajo, colegio, escuela, profesor, profesora, calle, naciste, nacimiento, abuela, abuelo, apodo, primer coche, mejor amigo, mejor amiga, favorito, favorita, soltera',
  ),
  asks: list('pida, pide, pidan, piden, solicite, solicita'),
  such: list('como, p. ej, ej'),
  numbered: list('número, n.º, nº, núm, num'),
  without: list('sin, ninguna, ningún'),
  asked: list(
    'primera mascota, primera maestra, primer maestro, primer trabajo, primer concierto, primer jefe, primer coche, primer colegio, profesor favorito, profesora favorita, ciudad donde nací, mejor amigo de la infancia',
  ),
  takes: list('pide, acepta, quiere, necesita, usa, prueba'),
  spelled: list(
    'todo junto, sin espacios, en minúsculas, en mayúsculas, mayúscula, mayúsculas, minúsculas, con tilde, sin tilde, con cero, una palabra',
  ),
  kept: list(
    'pregunta, preguntar, elige, cada uno, pide, pedir, pídela, pídeselo, sabe, saben, conoce, tiene, tienen, guarda, guardada, guardado, está, están, apuntada, apuntado, escrita, impresa, cajón, sobre, armario, libreta, caja fuerte, carpeta, pegatina, caduca, cambia, cambiada, viene, llega, envía, enviada, lleva',
  ),
  demand: list(
    'mínimo, mínima, caracteres, letras, letra, mayúscula, mayúsculas, minúsculas, cifras, dígitos, símbolos, número, números, largo',
  ),
  anaphor: list(
    'la nuestra, el nuestro, la mía, el mío, la palabra, la frase, el código, la nueva, el nuevo, la actual, la contraseña, la clave, la respuesta, esta, nuestra palabra',
  ),
  these: list('son los, son las, estos, estas, todos, todas, ambos'),
  article: list('el, la, los, las, un, una, mi, nuestra, nuestro, tu, su, vuestra'),
  user: list(
    'usuario, usuaria, nombre, red, nombre de la red, ssid, id, reunión, sala, correo, cuenta, login',
  ),
  greeting: list(
    'hola, buenas, buenos, querido, querida, estimado, estimada, gracias, saludos, un saludo, cordialmente, atentamente, por favor, vale, ok, sí, no, perfecto, hecho',
  ),
  paper: list(
    'altura, anchura, alto, ancho, serie, pedido, factura, albarán, presupuesto, certificado, modelo, expediente, licencia, lote, recibo, extensión, ext, página, capítulo, artículo, sala, habitación, matrícula, referencia, ref, póliza, contrato, formulario, piso, inventario, vale',
  ),
  opener: list('clave, código, contra, secreto, palabra, llave'),
  age: list(
    'vieja, viejo, nueva, nuevo, actual, antigua, antiguo, anterior, buena, correcta, última, provisional',
  ),
  namely: list('es decir, o sea, esto es, en otras palabras, a saber, vamos'),
  answered: list(
    'puse, pongo, contesté, se contesta, contesta, contestamos, siempre contesto, contesto siempre, puse yo, yo puse, siempre pongo, respondo siempre, siempre respondo',
  ),
  second: list('2fa, mfa, totp, otp, doble factor, dos pasos, segundo factor, autenticador, authenticator'),
  unlocks: list('abre, desbloquea, entras por, se entra por, y entras, te abre, deja entrar'),
  print: list('huella, suma de verificación, número de serie'),
  say: list('di, decir, dices, dice, diga, digan, indica, indicar, da, dar, dé, menciona, usa, usad'),
  hour: list('las, desde, hasta, sobre, antes, después'),
};
