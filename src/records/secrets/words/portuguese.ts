import { list, type SecretWords } from './words.ts';

export const portuguese: SecretWords = {
  language: 'pt',
  password: list(
    'senha, senhas, palavra-passe, palavras-passe, palavra passe, palavra-chave de acesso, código de acesso, senha de acesso, código de desbloqueio',
  ),
  loose: list('chave, pass'),
  phrase: list('frase secreta, frase-passe, frase de recuperação, frase semente, palavra secreta'),
  pin: list(
    'código de uso único, código de verificação, pin, código pin, puk, código puk, cvv, cvc, código de segurança do cartão',
  ),
  code: list('código, códigos, codigo, combinação, segredo do cofre'),
  guarded: list(
    'alarme, porta, portão, cofre, fechadura, cadeado, caixa de chaves, entrada, acesso, garagem, cancela, estacionamento, armazém, câmara, cave, escritório, prédio, elevador, cacifo, armário, caixa, correio de voz, anfitrião, conferência, segurança, recuperação, backup, verificação, autenticação, confirmação, desbloqueio, desativar, ativação, emergência, sim, telemóvel, celular, tablet, cartão, intercomunicador, router, roteador, wifi',
  ),
  lock: list('cofre, cadeado, alarme, fechadura, caixa de chaves'),
  open: list(
    'postal, fiscal, artigo, produto, desconto, promocional, promo, erro, estado, país, cliente, fornecedor, qr, barras, referência, reserva, lote, cor, moeda, swift, bic, cae, cnae, fonte, aeroporto, departamento, encomenda, pedido, rastreio, rastreamento, projeto, civil, penal, conduta, ética, trabalho, aduaneiro, ncm, banco, idioma, iso, tamanho, modelo, ddd',
  ),
  type: list('marcar, marque, digite, digitar, premir, prima, pressione, introduzir, inserir'),
  about: list('alterada, mudada, expira, validade, política, data, desde, onde, local, quem, obrigatória'),
  goods: list(
    'preço, quantidade, valor, artigo, descrição, produto, unidade, stock, estoque, iva, país, moeda, cor, tamanho, débito, crédito, saldo, endereço, morada, cidade, telefone, agência, iban',
  ),
  key: list('chave api, chave de api, chave secreta, chave privada, token, token de acesso'),
  list: list('códigos de recuperação, códigos de backup, códigos de segurança, códigos de emergência'),
  question: list('pergunta de segurança, pergunta secreta'),
  answer: list('resposta, respostas'),
  is: list('é, são, era, eram, continua, continua a ser, permanece, será, passa a ser, fica'),
  still: list('o, a, agora, ainda, sempre, por enquanto, a seguinte, o seguinte, a palavra, a frase, sendo'),
  change: list('alterada, alterado, mudada, mudou, redefinida, redefinido, reposta, atualizada, trocada'),
  to: list('para, em, por, a, de'),
  of: list('de, do, da, dos, das, para, no, na, ao, à'),
  and: list('e, ou, depois'),
  name: list(
    'conta, número da conta, utilizador, usuário, nome de utilizador, nome de usuário, login, cliente, fatura, pedido, encomenda, referência, telefone, tel, iban, data, nome, e-mail, email, endereço, nif, cnpj, cpf',
  ),
  login: list('utilizador, usuário, acesso, credenciais, login'),
  plain: list(
    'obrigatória, obrigatório, necessária, incorreta, errada, correta, válida, expirada, alterada, guardada, salva, secreta, segura, fraca, forte, longa, curta, nova, antiga, esquecida, perdida, importante, ver, veja, perguntar, no, na, em, o, a, os, as, um, uma, ao, do, da, de, não, sim, a mesma, mesma, mesmo, igual, sem, com, por, para, que, como, nenhuma, nada, vazia, abaixo, anexa, aqui, sua, minha, nossa, nunca, sempre, pessoal, privada, única, temporária, diferente, complexa, simples, enviada, bloqueada',
  ),
  digits: list('zero, um, dois, três, quatro, cinco, seis, sete, oito, nove'),
  called: list('palavra, frase'),
  door: list('porta, portão'),
  by: list('com'),
};
