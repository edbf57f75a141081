import { groups, type SearchWords, wordList } from '../search-words.ts';

export const words: SearchWords = {
  common: wordList(`
    a adonde al algún alguna algunas algunos ante antes aquel aquella aquellas aquello aquellos aquí así aun aunque bajo
    bien cada como cómo con contra cual cuál cuales cuáles cualquier cuando cuándo cuanta cuánta cuantas cuántas cuanto
    cuánto cuantos cuántos cuyo cuya de del desde donde dónde dos durante e el él ella ellas ellos en entre era eran eres
    es esa esas ese eso esos esta está estaba estaban estamos están estar estas este esto estos estoy fue fueron ha haber
    había habían hace hacia han has hasta hay he hemos la las le les lo los más me mi mí mientras mis mucho muy nada ni
    ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por
    porque porqué pues que qué quien quién quienes quiénes se sea sean según ser si sí sido sin sino sobre sois solo sólo
    somos son soy su sus suya suyas suyo suyos también tampoco tan tanto te tenemos ti tiene tienen todo todos toda todas
    tu tú tus un una uno unas unos vosotros y ya yo`),
  asking: wordList(`
    actual actualmente alguien algo conoce dan dar debe deben debo decir deja dice digo dime encuentra encuentro existe
    forma funciona gente hacemos hacen hacer hago hizo hoy información llama llaman manera mismo nadie necesita necesitan
    necesito parte pasa poner pone ponen puede pueden puedo quiere quiero sabe saber tengo tipo toca usa usan va vale van
    ver tenga tener lleva llevan sirve queda quedan pide piden`),
  same: groups(`
    baja | dimisión | renuncia | cese | despido | salida
    contratar | contratación | alta | incorporación | fichaje
    devolución | reembolso | abono | rectificativa | reintegro
    factura | facturación | recibo
    sueldo | salario | nómina | paga | jornal
    vacaciones | permiso | descanso | libranza
    enfermo | enfermedad | baja médica | incapacidad
    vencido | atrasado | pendiente | impagado
    dueño | propietario | titular | jefe | gerente
    cliente | comprador
    proveedor | suministrador | distribuidor
    empleado | trabajador | personal | plantilla
    contraseña | clave | credencial | acceso
    precio | tarifa | coste | importe | cuota
    descuento | rebaja | bonificación
    señal | anticipo | depósito | fianza
    contrato | acuerdo | convenio
    cancelar | anular | cancelación | anulación
    plazo | vencimiento | fecha límite
    aprobar | autorizar | visto bueno | autorización | aprobación
    queja | reclamación
    impuesto | iva | tributo
    prueba | periodo de prueba
    horas extra | horas extraordinarias
    gastos | dietas | desplazamiento
    ordenador | portátil | equipo
    teléfono | móvil
    reunión | junta
    ley | norma | reglamento
    regla | política | norma
    garantía | aval
    pedido | encargo | orden
    entrega | envío | reparto
    existencias | inventario | almacén | género
    seguro | póliza
    accidente | incidente
    copia | respaldo
    turno | horario | cuadrante
    sustituto | suplente | relevo
    subida | aumento | incremento
    recordatorio | aviso
    alquiler | arrendamiento | renta
    justificante | recibo | comprobante
    formación | curso
    plantilla | modelo | formulario`),
};
