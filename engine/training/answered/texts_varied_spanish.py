"""What is said in Spanish in the part `varied`: by people and by machines, templates with choices, `[this|that|]`.

Written for this project, without sight of the other texts.
"""

MEN = """Adrián,Agustín,Alberto,Alejandro,Alfonso,Andrés,Antonio,Arturo,Beto,Carlos,César,Cristian,Daniel,David,Diego,Eduardo,
    Emiliano,Enrique,Ernesto,Esteban,Fabián,Felipe,Fernando,Francisco,Gabriel,Gerardo,Gonzalo,Guillermo,Gustavo,Héctor,
    Hernán,Hugo,Javier,Jesús,Joaquín,Jorge,José Luis,Juan Carlos,Julio,Leonardo,Luis,Manuel,Marcelo,Mario,Mateo,
    Mauricio,Miguel Ángel,Nicolás,Óscar,Pablo,Paco,Pedro,Rafael,Ramiro,Raúl,Ricardo,Roberto,Rodrigo,Santiago,Sebastián,
    Sergio,Tomás,Vicente,Víctor,Wilson,Xavier"""
WOMEN = """Adriana,Alejandra,Alicia,Ana María,Ángela,Araceli,Beatriz,Blanca,Camila,Carmen,Carolina,Catalina,Cecilia,Claudia,
    Consuelo,Cristina,Daniela,Diana,Dolores,Elena,Esperanza,Estela,Eva,Fernanda,Gabriela,Gloria,Graciela,Guadalupe,
    Jimena,Josefina,Juana,Julieta,Karina,Laura,Leticia,Lorena,Lucía,Luz Elena,Magdalena,Marcela,María José,Mariana,
    Marisol,Marta,Mercedes,Mónica,Montserrat,Nancy,Natalia,Norma,Nuria,Paola,Patricia,Paulina,Pilar,Raquel,Rocío,Rosa,
    Sandra,Silvia,Sofía,Susana,Teresa,Valentina,Verónica,Ximena,Yolanda"""

FILLERS = {
    "man": MEN,
    "woman": WOMEN,
    "name": MEN + "," + WOMEN,
    "family": """Acosta,Aguilar,Aguirre,Alonso,Álvarez,Arango,Arroyo,Ayala,Barrios,Benítez,Blanco,Bustamante,Cabrera,Calderón,
        Campos,Cárdenas,Castillo,Castro,Cervantes,Chávez,Contreras,Cortés,Cruz,Delgado,Díaz,Domínguez,Duarte,Echeverría,
        Escobar,Espinoza,Estrada,Fernández,Figueroa,Flores,Fuentes,Galindo,García,Giménez,Gómez,González,Guerrero,
        Gutiérrez,Herrera,Jaramillo,Jiménez,Juárez,Lara,León,López,Lozano,Maldonado,Márquez,Martínez,Medina,Mejía,Méndez,
        Mendoza,Molina,Montoya,Morales,Moreno,Muñoz,Navarro,Núñez,Ochoa,Orozco,Ortega,Ortiz,Pacheco,Paredes,Peña,Pérez,
        Quiroga,Ramírez,Ramos,Restrepo,Reyes,Ríos,Rivera,Rojas,Romero,Rosales,Ruiz,Salazar,Salinas,Sánchez,Santana,
        Serrano,Soto,Suárez,Torres,Trujillo,Valdez,Valencia,Vargas,Vázquez,Vega,Velasco,Villanueva,Zamora,Zapata""",
    "firm": """Clínica Dental Buenavista,Taller Mecánico Hermanos Rojas,Ferretería La Tuerca,Panadería San Judas,
        Farmacia Santa Lucía,Restaurante El Fogón,Mariscos Don Chuy,Taquería Los Compadres,Despacho Jurídico Olmedo,
        Contadores Rivas y Asociados,Seguros del Valle,Inmobiliaria Nuevo Sol,Florería Las Azucenas,
        Veterinaria Huellitas,Peluquería Nueva Imagen,Estética Divina,Barbería Don Ramón,Hotel Plaza Mayor,
        Hostal Camino Real del Sur,Transportes Tres Estrellas,Mudanzas El Rápido,Grúas Centenario,Llantas y Frenos Morán,
        Refaccionaria del Norte,Óptica Mirasol,Laboratorio Clínico San Rafael,Hospital Santa Elena,Consultorio Médico Paz,
        Colegio Las Américas,Escuela Primaria Benito Juárez,Guardería Mis Angelitos,Jardín Infantil Arcoíris,
        Academia de Baile Compás,Autoescuela Avenida,Gimnasio Fuerza Total,Club Deportivo La Loma,Muebles Robledal,
        Carpintería Cedro Viejo,Electricistas del Centro,Fontanería Hermanos Pardo,Plomería Express,
        Aire Acondicionado Polar,Jardinería Verde Vivo,Limpiezas Brisa,Lavandería Burbujas,Tintorería Moderna,
        Imprenta Gráficos Luna,Papelería El Lápiz,Librería Macondo Nuevo,Joyería Dos Lunas,Zapatería Paso Firme,
        Textiles Andinos,Café La Esquina,Pastelería Dulce Hogar,Carnicería La Pampa,Asador Los Gauchos,Pizzería Napolitana,
        Agencia de Viajes Horizonte,Servicios Funerarios La Luz,Cooperativa Unión Campesina,Caja de Ahorros Esperanza,
        Asesores Fiscales Montalvo,Notaría Pública Veintitrés,Constructora Cimientos,Materiales El Puente,
        Agropecuaria Los Llanos,Viveros La Orquídea,Soluciones Informáticas Nexo Sur,Alarmas Vigía,Radio Taxi Estrella,
        Parroquia de San Miguel,Iglesia Nueva Vida,Fundación Manos Abiertas,Teatro Colibrí,Biblioteca Municipal,
        Income Tax Los Amigos,Envíos Mi Tierra,Oficina de Inmigración Salgado,Abogados de Accidentes Peralta""",
    "dept": """ventas,recepción,facturación,cobranza,contabilidad,soporte técnico,atención al cliente,recursos humanos,compras,
        administración,urgencias,citas,reservaciones,envíos,garantías,mantenimiento,admisiones,control escolar,
        servicios sociales,pediatría,cardiología,crédito,refacciones,logística,archivo""",
    "day": """lunes,martes,miércoles,jueves,viernes,sábado,domingo,próximo lunes,próximo martes,próximo viernes,día quince,
        día veinte,día primero,dos de enero,tres de mayo,quince de agosto,veintiocho de diciembre,lunes que viene,
        jueves que viene""",
    "hour": "siete,siete y media,ocho,ocho y media,nueve,nueve y media,diez,diez y media",
    "evening": "dos,tres,cuatro,cuatro y media,cinco,cinco y media,seis,seis y media,siete,ocho",
    "phone": """cinco cinco doce treinta y cuatro,cuatro ocho uno siete dos nueve,seis tres dos cero cuatro cinco uno,
        ochocientos dos cuarenta veinte,nueve uno uno cinco cuatro siete tres,tres uno cero cinco seis dos cuatro,
        siete setenta y dos cero nueve quince,dos trece ocho cuatro cero cero siete""",
}

TEXTS = {
    ("hello", "es"): """
        ¿Bueno?
        Bueno.
        ¿Aló?
        ¿Aló, buenas?
        Diga.
        ¿Diga?
        Dígame.
        ¿Sí, dígame?
        ¿Sí?
        ¿Sí, bueno?
        ¿Sí, diga?
        Hola.
        ¿Hola?
        Hola, buenas.
        Hola, ¿quién habla?
        ¿Hola, sí?
        Hola, dígame.
        [Hola, buenos días|Hola, buenas tardes|Hola, buenas noches].
        [Buenos días|Buenas tardes|Buenas noches].
        Muy [buenos días|buenas tardes|buenas noches].
        ¿Bueno, [quién habla|quién llama|con quién]?
        ¿Sí, [quién es|de parte de quién|quién habla]?
        A ver, dígame.
        A la orden.
        ¿Qué hubo?
        Mande.
        ¿Sí, mande?
        ¿Quién es?
        Oigo.
        ¿Aló, [sí|diga|quién es]?
    """,
    ("again", "es"): """
        ¿Bueno? ¿[Quién habla|Hay alguien ahí|Me escucha|Me oye]?
        ¿Hola? ¿[Hay alguien|Me escuchas|Se oye|Quién es]?
        ¿Aló? [No le escucho|No se oye nada|Hable más fuerte, por favor].
        ¿Sí? ¿[Dígame|Quién llama|Con quién quiere hablar]?
        [Oiga|Oye], ¿[me escucha|está ahí|quién es]?
        No [se escucha|se oye|lo oigo] nada, ¿bueno?
        ¿Bueno, bueno?
        ¿Hola, hola?
        ¿Aló, aló?
        ¿Diga? ¿Diga?
        [Hable|Conteste], por favor, que no [le oigo|se oye nada].
        Si no [contesta|habla|dice nada], voy a colgar.
        ¿Hay [alguien|alguna persona] en la línea?
        Se [corta|escucha cortado|oye muy mal], ¿[me oye|puede repetir]?
        Bueno, pues [cuelgo|voy a colgar], no se oye nada.
    """,
    ("name", "es"): """
        {name} al habla.
        {name} {family} al habla, [dígame|buenos días|buenas tardes|mande].
        Sí, habla {name}.
        Sí, habla {name} {family}.
        Habla {name}, ¿[quién llama|con quién hablo|qué se le ofrece|en qué le ayudo]?
        Hola, [soy|habla|te habla|le habla] {name}.
        Hola, [soy|habla] {name} {family}, ¿[quién es|con quién tengo el gusto|dígame]?
        ¿Bueno? [Habla|Soy|Le habla] {name}.
        ¿Bueno? {name} {family}, a sus órdenes.
        ¿Aló? [Habla|Con|Soy] {name}.
        ¿Aló? {name} {family}, [buenos días|buenas tardes|a la orden].
        ¿Diga? [Soy|Aquí] {name}.
        ¿Dígame? {name} {family}.
        ¿Sí? [Soy|Habla|Aquí] {name} {family}.
        {name}.
        {name} {family}.
        {family}, [dígame|buenos días|buenas tardes|a sus órdenes].
        {name}, [buenas|buenos días|buenas tardes|dime|dígame].
        Aquí {name}, [dime|dígame|quién llama|qué pasó].
        Aquí {name} {family}, [buenos días|buenas tardes|le escucho].
        Con {name}, [a la orden|dígame|qué necesita|en qué le colaboro].
        Con {name} {family}, [buen día|muy buenos días|a la orden].
        Con él, dígame. {man} al habla.
        Con ella habla, [soy {woman}|{woman} {family}], dígame.
        [Soy yo|Yo mismo], {man}, ¿quién habla?
        [Soy yo|Yo misma], {woman}, ¿de parte de quién?
        Le [habla|atiende|saluda] {name} {family}, [buenos días|buenas tardes].
        Te [habla|saluda] {name}, ¿[qué tal|cómo estás|qué cuentas]?
        Buenos días, [soy|habla|le habla|le atiende] {name}.
        Buenos días, [soy|habla] {name} {family}, ¿en qué [puedo ayudarle|le puedo servir]?
        Buenas tardes, [soy|habla|le atiende] {name} {family}.
        Buenas tardes, {name} [al habla|al teléfono|a sus órdenes].
        Buenas noches, [habla|soy] {name}, ¿[quién llama|qué desea|con quién hablo]?
        Buenas, [habla|soy|te habla] {name}.
        Buen día, [habla|te habla|le habla] {name}, ¿[cómo está|qué tal|qué necesitaba]?
        Muy buenas, [soy|aquí] {name}, [dígame|dime].
        Muy buenos días, {name} {family} [para servirle|a sus órdenes|al habla].
        [Licenciado|Ingeniero|Doctor|Profesor] {family}, [buenos días|dígame|a sus órdenes].
        [Licenciada|Ingeniera|Doctora|Profesora] {family}, [buenos días|dígame|a sus órdenes].
        Habla el [doctor|licenciado|ingeniero|arquitecto] {family}, ¿[quién me llama|en qué le sirvo]?
        Habla la [doctora|licenciada|ingeniera|maestra] {family}, ¿[quién me llama|en qué le sirvo]?
        El [doctor|maestro|contador|padre] {man} al habla.
        La [doctora|maestra|contadora|hermana] {woman} al habla.
        [Doctor|Don|Profesor] {man} {family}, le escucho.
        [Doctora|Doña|Profesora] {woman} {family}, le escucho.
        Casa de la familia {family}, [buenos días|buenas tardes|dígame|quién habla].
        Familia {family}, [buenas tardes|buenas noches|buenos días|a la orden].
        Residencia de [la familia|los señores] {family}, buenas tardes.
        Residencia {family}, [le atiende|habla] {name}.
        Casa de {name}, ¿[quién habla|quién llama|con quién quiere hablar]?
        ¿Qué onda? [Habla|Aquí|Soy] {name}.
        ¿Qué tal? [Soy|Habla] {name}, [dime|cuéntame].
        ¿Qué pasó? Aquí {name}.
        ¿Qué más? Con {name}, [cuénteme|dígame].
        ¿Quiubo? Habla {name}.
        ¿Mande? [Habla|Soy] {name}, ¿[quién es|qué se le ofrece]?
        Oye, [hola|qué tal], soy {name}, ¿quién eres?
        [Hola, hola|Ey|Hey], aquí {name}.
        Hola, ¿[cómo estás|cómo te va|qué tal]? [Habla|Soy] {name}.
        Hola, buenas, [soy|habla|aquí] {name}, ¿[dígame|quién es|con quién hablo]?
        Sí, [soy|aquí|con] {name}, ¿[quién pregunta|qué desea|de parte de quién]?
        Sí, dígame, [habla|soy|le habla] {name} {family}.
        Sí, buenas, [habla|soy] la señora {family}.
        Sí, buenas tardes, [habla|soy] el señor {family}.
        Sí, [señor|señora], con {name} habla.
        Sí, él habla, [soy {man}|{man} {family}], dígame.
        Sí, ella habla, [soy {woman}|{woman} {family}], dígame.
        Dígame, [soy|habla|le escucha] {name}.
        Dime, [soy|aquí] {name}.
        Diga, {name} {family} [al aparato|al teléfono|al habla].
        Al habla {name}, ¿[dígame|qué desea|en qué puedo ayudarle]?
        Al habla {name} {family}.
        Este es el [celular|teléfono|móvil] de {name}, ¿quién habla?
        Es el teléfono de {name}, pero habla su [hijo|hija|hermana|esposo|mamá], ¿quién llama?
        Teléfono de {name} {family}, [le atiende|habla] {name}.
        Oficina de {name} {family}, [buenos días|buenas tardes|dígame].
        Está hablando con {name}, ¿[qué se le ofrece|en qué le puedo servir|quién es]?
        Habla usted con {name} {family}, [dígame|buenas tardes].
        Perdón, es que [estaba manejando|no oía el teléfono|venía corriendo], habla {name}.
        A sus órdenes, [habla|soy] {name} {family}.
        Acá {name}, ¿[quién habla|qué hacés|todo bien]?
    """,
    ("business", "es"): """
        {firm}, buenos días.
        {firm}, [buenas tardes|buenas noches|buen día|dígame|a sus órdenes|a la orden].
        {firm}, buenos días, le atiende {name}, ¿en qué le puedo ayudar?
        {firm}, [buenos días|buenas tardes], [habla|le habla|le atiende] {name}.
        {firm}, [habla|le atiende|le saluda] {name}, ¿[en qué puedo servirle|cómo le ayudo|qué necesita]?
        {firm}, [le atiende|habla] {name} {family}, [dígame|buenas tardes|muy buenos días].
        {firm}, ¿[dígame|en qué le ayudo|qué desea|en qué puedo servirle]?
        {firm}, ¿con quién [tengo el gusto|desea hablar|le comunico|quiere que le pase]?
        {firm}, muy [buenos días|buenas tardes], ¿[en qué le puedo colaborar|en qué puedo servirle]?
        {firm}, {name}.
        {firm}, {name} al habla.
        {firm}, {dept}, [habla|le atiende] {name}.
        {firm}, departamento de {dept}, [buenos días|buenas tardes|dígame].
        {firm}, un [momento|momentito|segundo], por favor.
        {firm}, [buenos días|buenas tardes], ¿me permite un [momento|segundo]?
        {firm}, ¿[para llevar o para recoger|a domicilio o para recoger|va a ordenar]?
        {firm}, ¿[quiere hacer una cita|es para agendar cita|ya tiene cita con nosotros]?
        {firm}, ¿[quiere hacer una reserva|para cuántas personas|para qué día]?
        Gracias por llamar a {firm}, habla {name}.
        Gracias por llamar a {firm}, [le atiende|le saluda|mi nombre es] {name}, ¿en qué puedo ayudarle?
        Gracias por llamar a {firm}, ¿[en qué le puedo servir|cómo le puedo ayudar|con quién lo comunico]?
        Gracias por llamar a {firm}, soy {name}, ¿[es paciente nuevo|ya es cliente|es su primera llamada]?
        Gracias por llamar a {firm}, mi nombre es {name}, ¿con quién tengo el gusto?
        Gracias por comunicarse [con|a] {firm}, [le atiende|habla] {name} {family}.
        Gracias por comunicarse con {firm}, ¿en qué [le ayudo|puedo ayudarle|le puedo orientar]?
        Gracias por su llamada a {firm}, [habla|le atiende] {name}, dígame.
        Muchas gracias por llamar a {firm}, [mi nombre es|le atiende] {name}, ¿cómo le puedo ayudar el día de hoy?
        Muchas gracias por comunicarse con {firm}, [a sus órdenes|dígame|le escucho].
        Buenos días, {firm}.
        Buenos días, {firm}, [dígame|le atiende {name}|habla {name}|a la orden].
        Buenos días, [está llamando a|se comunica a|se ha comunicado con] {firm}, le atiende {name}.
        Buenos días, gracias por [llamar a|comunicarse con] {firm}, ¿en qué le puedo servir?
        Buenos días, le atiende {name} de {firm}, ¿[con quién hablo|en qué le puedo ayudar]?
        Buenos días, habla {name} {family}, [de|del equipo de] {firm}.
        Buenos días, departamento de {dept}, [le atiende|habla] {name}.
        Buenas tardes, {firm}, ¿[qué desea|qué se le ofrece|en qué le ayudamos]?
        Buenas tardes, {firm}, [le saluda|le atiende] {name}, ¿[es para un pedido|qué número de cliente tiene]?
        Buenas tardes, [gracias por llamar a|bienvenido a|bienvenida a] {firm}, habla {name}.
        Buenas tardes, habla a {firm}, ¿[con quién desea hablar|a quién busca|qué extensión quiere]?
        Buenas tardes, [le habla|le atiende] {name} {family}, del área de {dept}.
        Buenas noches, {firm}, [recepción|le atiende {name}|dígame|en qué puedo ayudarle].
        Buenas noches, gracias por llamar a {firm}, [habla|le atiende] {name}.
        Buen día, {firm}, [habla|te habla|te atiende] {name}, ¿[en qué te ayudo|en qué te puedo ayudar]?
        Buen día, [se comunicó con|gracias por llamar a] {firm}, mi nombre es {name}.
        Buenas, {firm}, [dígame|cuénteme|a la orden|qué necesita].
        Buenas, {firm}, con {name}, ¿en qué le [colaboro|puedo colaborar|ayudo]?
        Muy buenos días, {firm}, le [habla|saluda|atiende] {name} {family}.
        Muy buenas tardes, [bienvenido a|gracias por llamar a] {firm}, ¿con quién tengo el gusto de hablar?
        Hola, {firm}, [buenos días|buenas tardes|dígame|soy {name}|te atiende {name}].
        Hola, [gracias por llamar a|te comunicaste con|llamas a] {firm}, soy {name}, ¿qué necesitas?
        Hola, buenas, [llamas a|estás hablando a] {firm}, ¿en qué te [ayudo|puedo ayudar]?
        ¿Bueno? {firm}, [a sus órdenes|buenas tardes|dígame|habla {name}].
        ¿Bueno? [Está hablando a|Habla a|Aquí] {firm}, ¿qué se le ofrece?
        ¿Aló? {firm}, [buenas tardes|a la orden|muy buenos días|con {name}].
        ¿Aló? Sí, [usted llamó a|se comunica con] {firm}, dígame.
        ¿Diga? {firm}.
        ¿Sí, dígame? [Aquí|Esto es] {firm}.
        Sí, {firm}, [buenos días|buenas tardes|dígame|a ver, dígame].
        Sí, buenas, {firm}, [habla|aquí] {name}.
        Bienvenido a {firm}, [mi nombre es|le atiende] {name}, ¿en qué le puedo ayudar?
        Bienvenida a {firm}, [soy|habla] {name}, ¿en qué le ayudo?
        Bienvenidos a {firm}, [le atiende|habla] {name}.
        Habla {name} de {firm}, [buenos días|buenas tardes|dígame|qué se le ofrece].
        Habla {name} {family}, [gerente|responsable] de {dept}, ¿en qué le sirvo?
        Le atiende {name}, de {firm}, [buenos días|buenas tardes|dígame].
        Le atiende {name} en {firm}, ¿me [da|regala|puede dar] su nombre, por favor?
        Le saluda {name}, de {firm}, ¿[con quién tengo el gusto|cómo está usted]?
        Le habla {name} {family} de {firm}, ¿[en qué le puedo servir|qué puedo hacer por usted]?
        Te atiende {name}, de {firm}, ¿[en qué te ayudo|qué necesitas|me dices tu nombre]?
        Departamento de {dept}, [buenos días|buenas tardes|dígame|le atiende {name}].
        Departamento de {dept}, habla {name}, ¿[cuál es su número de cuenta|en qué le ayudo]?
        Área de {dept}, [buen día|a la orden|habla {name}|con {name} {family}].
        Oficina de {dept}, [le atiende|habla] {name}, ¿en qué puedo servirle?
        Oficina [del licenciado|del doctor|del ingeniero] {family}, [buenos días|le atiende {name}].
        Oficina de la [licenciada|doctora|ingeniera] {family}, [buenos días|le atiende {name}].
        Consultorio [del doctor|del dentista] {family}, ¿[desea una cita|es para una consulta|dígame]?
        Consultorio de la doctora {family}, [habla|le atiende] {woman}, buenas tardes.
        Clínica, buenos días, ¿[es una urgencia|ya es paciente|para qué doctor es la cita]?
        Despacho [de abogados|jurídico|contable] {family}, [buenos días|a sus órdenes|dígame].
        Bufete {family}, [buenas tardes|buenos días], le atiende {name}.
        Taller {family}, [bueno|dígame|a la orden|qué carro trae].
        Talleres {family}, buenos días, [habla|le atiende] {man}.
        Ferretería {family}, [dígame|qué buscaba|a la orden|buenas].
        Abarrotes {family}, [bueno|buenas tardes|qué le mandamos].
        Pizzas y pastas {family}, [buenas noches|dígame su pedido|le tomo su orden].
        Hacienda {family}, [buenas tardes|a sus órdenes], habla {name}.
        Farmacia {family}, buenos días, ¿qué [necesita|medicamento busca|se le ofrece]?
        Recepción, [buenos días|buenas tardes|le atiende {name}|habla {name}|dígame].
        Recepción de {firm}, [buenas noches|buenas tardes], le [atiende|saluda] {name}.
        Conmutador, [buenos días|buenas tardes], ¿[qué extensión desea|con quién lo comunico]?
        Centralita de {firm}, [buenos días|dígame], ¿con quién le paso?
        Vigilancia, [buenas noches|dígame|habla el oficial {family}].
        Portería, [buenas|buenos días|a la orden|quién llama].
        Administración, [buenos días|habla {name}|le atiende {name} {family}].
        Atención al cliente de {firm}, [le atiende|le habla] {name}, ¿me dice su nombre?
        Servicio al cliente, [buenos días|mi nombre es {name}|habla {name}], ¿en qué le puedo ayudar?
        Soporte técnico, [le atiende|habla] {name}, ¿cuál es [el problema|la falla|su número de reporte]?
        Central de [taxis|radio taxis|citas|reservas], [buenas noches|buenos días], ¿dígame?
        Taxis, buenas, ¿[a qué dirección|dónde lo recogemos|para dónde va]?
        Secretaría, [buenos días|dígame|buenas tardes], le atiende {name}.
        Secretaría [del colegio|de la escuela|de la facultad], buenos días, [habla|le atiende] {name}.
        Escuela [primaria|secundaria], buenos días, ¿con qué [maestro|maestra|grupo] desea hablar?
        Parroquia, [buenos días|buenas tardes|ave María purísima], dígame.
        Presidencia municipal, [buenos días|a sus órdenes], ¿con qué área desea hablar?
        Ayuntamiento, [buenos días|le atiende {name}|dígame].
        Juzgado [primero|segundo|tercero], [buenos días|dígame|habla {name}].
        Urgencias, [dígame|buenas noches|le atiende {name}], ¿qué le pasa?
        Emergencias, ¿[cuál es su emergencia|dónde se encuentra]?
        Cocina, [dígame|quién habla|habla {name}].
        Almacén, [dígame|habla {man}|bueno|buenas].
        Ventas, [buenos días|habla {name}|le atiende {name} {family}], ¿[qué busca|en qué le ayudo]?
        Por [aquí|acá] {firm}, ¿[quién habla|qué se le ofrece|con quién hablo]?
        Se comunica a {firm}, [le atiende|le saluda] {name}, muy buenos días.
        Se ha comunicado con {firm}, [habla|le atiende] {name}, ¿en qué puedo ayudarle?
        Usted se comunica con {firm}, mi nombre es {name}, ¿en qué le puedo [colaborar|servir]?
        Está usted llamando a {firm}, [dígame|le atiende {name}|le escucho].
        Está llamando al área de {dept} de {firm}, habla {name}, [dígame|buenas tardes].
        A sus órdenes, {firm}, [buenos días|buenas tardes|habla {name}].
        Mi nombre es {name}, [gracias por llamar a|bienvenido a] {firm}, ¿en qué le ayudo?
        Que tenga [buen día|un excelente día|bonita tarde], {firm}, ¿cómo le puedo servir?
        Thank you for calling, {firm}, [le atiende|habla] {name}, ¿inglés o español?
    """,
    ("hold", "es"): """
        Un momentito, por favor.
        [Un momento|Un segundo|Un segundito|Un minutito], por favor, [ahorita|ahora|enseguida] le atiendo.
        Ahorita no puedo hablar, estoy en [una junta|una reunión|el trabajo|el doctor|clase].
        Ahora no puedo hablar, [te llamo luego|le llamo más tarde|te marco en un rato].
        [Espere|Espéreme|Aguarde] un [momento|segundo|ratito], por favor.
        [Espérame|Dame|Aguántame] un [segundo|minuto|ratito], que estoy [cocinando|manejando|pagando].
        No cuelgue, por favor, [ya le paso|ahorita le comunico|enseguida le paso la llamada].
        Permítame [un momento|un segundo|tantito], [le comunico|lo transfiero|voy a ver].
        ¿Me [permite|espera|regala] un [momento|minuto|segundo]?
        ¿Me puede [esperar|llamar más tarde|marcar en diez minutos]? Estoy [manejando|en una cita].
        Voy manejando, [te marco al rato|le regreso la llamada|háblame más tarde].
        Voy en el [metro|camión|bus|tren], casi no [te oigo|se oye], te llamo [luego|después].
        [Déjeme|Deje] ver si [está|se encuentra|puede contestar], no cuelgue.
        [No está|No se encuentra|Salió], ¿quiere dejarle un recado?
        [Está ocupado|Está ocupada|Está en otra línea], ¿gusta esperar?
        Ya [se lo paso|se la paso|le paso], un momento.
        [Mamá|Papá|{name}], te [hablan|llaman] por teléfono. [Ahorita viene|Ya viene|Espere], un momento.
        Perdona, te [llamo|marco|hablo] en cinco minutos, que estoy [liado|liada|en una reunión].
        Bancame un [segundo|cachito|minuto], que [estoy entrando|tengo gente|me tocan el timbre].
        Regáleme un [segundo|minutico|momentico], [ya lo atiendo|ya le confirmo|que estoy en otra llamada].
        Sí, sí, [espera|espere] un poco, que [apago la tele|bajo el volumen|salgo afuera].
        Estoy con un [cliente|paciente], ¿[le puedo llamar después|me llama más tarde]?
        Estoy en [la iglesia|el hospital|el cine|una entrevista], [luego te llamo|no puedo hablar].
        Lo dejo en espera [un momento|un segundo|un ratito], ¿[está bien|de acuerdo|sí]?
        Oye, ahora [me agarras|me pillas|me agarrás] en mal momento, [luego te llamo|hablamos después].
    """,
    ("open", "es"): """
        Hola, [soy|habla|te habla|este es el buzón de] {name}.
        Hola, soy {name}, [ahora no puedo contestar|en este momento no puedo atenderte|no puedo responder].
        Hola, soy {name} {family}, [por el momento no puedo atender su llamada|no puedo contestar ahora].
        Hola, [habla|te habla] {name}, [ahorita no te puedo contestar|no puedo tomar tu llamada].
        Hola, te [comunicaste|has comunicado] con {name}.
        Hola, te comunicaste con [el celular|el teléfono|el buzón] de {name} {family}.
        Hola, [has llamado a|llamaste a|estás llamando a] {name}, [no estoy disponible|no puedo contestar].
        Hola, has llamado [al móvil|al contestador|al buzón de voz] de {name}.
        Hola, este es el [celular|número|teléfono] de {name}, [ya sabes qué hacer|déjame tu mensaje].
        Hola, este es el [contestador|correo de voz] de {name} {family}.
        Hola, no estoy, [deja tu mensaje|llama más tarde|ya sabes].
        Hola, [en este momento|ahora mismo|por ahora] no puedo [contestar|atenderte|hablar].
        Hola, si estás oyendo esto es que [no puedo contestar|no alcancé a contestar|no tengo el teléfono cerca].
        Hola, si me [buscas|necesitas|estás llamando], [deja un mensaje|mándame un mensajito].
        Hola, [perdona|disculpa|lo siento], no [pude|he podido|puedo] contestar tu llamada.
        Hola, ¿qué tal? [Soy|Habla] {name}, y no [ando por aquí|estoy en casa|puedo contestar].
        Hola, ¿cómo estás? [Te habla|Soy] {name}, ahora [estoy en clase|estoy trabajando|ando fuera].
        Hola, hola, [soy {name}|aquí {name}], [qué pena no haberte contestado|no puedo hablar ahorita].
        Hola, [mamá|mi amor|guapa], si eres tú, [te llamo luego|estoy bien]; los demás, dejen mensaje.
        Hola, ¿[bueno|sí|quién es]? No te oigo. Es broma, [es mi contestadora|no estoy|soy una grabación].
        ¿Bueno? ¿Bueno? [Ah, no|Caíste|Te la creíste], es el buzón de {name}.
        ¿Bueno? No, [no estoy|no soy yo], es [la máquina|la grabadora|el buzón], deja tu recado.
        ¿Diga? ¿Diga? [Que no, que soy el contestador|Es una broma, no estoy en casa].
        ¿Aló? [Habla más fuerte|Espérate|No te escucho]. Mentira, [es mi buzón|no estoy].
        ¡Hola! [Soy|Habla|Aquí] {name}, [o mejor dicho, su contestador|en versión grabada|pero no de verdad].
        ¡Hola! Llamaste a {name}, y [seguro estoy durmiendo|seguramente perdí el teléfono otra vez].
        ¡Qué onda! [Soy|Habla|Te habla] {name}, [ahorita no puedo|ando a las carreras|no traigo el cel].
        ¡Qué hubo! Soy {name}, [no le pude contestar|ando en unas vueltas|más tarde lo llamo].
        ¡Hey! [Soy|Aquí] {name}, [no me dejes mensaje|mejor escríbeme|mándame un texto].
        Hey, qué tal, [habla|aquí] {name}, [no puedo contestar|estoy en el gym|ando en el trabajo].
        Ey, soy {name}, [mándame un audio|escríbeme|ya nadie deja mensajes, pero tú dale].
        Buenas, [soy|habla|le habla] {name}, [no puedo atender|no me encuentro|ahora no estoy].
        Buenas, [se ha comunicado con|está llamando a|llamó a] {name} {family}.
        Buenas, este es el [buzón|contestador] de {firm}.
        Buenos días, [soy|habla|le habla] {name} {family}, [hoy estoy fuera de la oficina|no puedo atenderle].
        Buenos días, se ha comunicado [con|a] {firm}.
        Buenos días, [gracias por llamar a|bienvenido a|usted ha llamado a] {firm}, ahora estamos cerrados.
        Buenos días, [ha llamado a|ha contactado con] {firm}, en este momento [estamos ocupados|no hay nadie].
        Buenos días, [habla|le saluda] el doctor {family}, en este momento estoy con un paciente.
        Buenos días, [habla|le saluda] la doctora {family}, por ahora no me encuentro en el consultorio.
        Buenas tardes, [se comunicó|se ha comunicado] con {name} {family}, no me encuentro disponible.
        Buenas tardes, [ha llamado a|usted se comunica con] {firm}, nuestras oficinas están cerradas.
        Buenas tardes, esta es la casa de la familia {family}, [no estamos|no podemos contestar].
        Buenas noches, [gracias por llamar a|ha llamado a] {firm}, nuestro horario ha terminado.
        Buen día, [te comunicaste|se comunicó] con {firm}, [en este momento no podemos atender|estamos cerrados].
        Buen día, [habla|le habla] {name} {family}, no puedo [atender|tomar|recibir] su llamada.
        Muy buenos días, [usted se ha comunicado con|le saluda] {name} {family}, de {firm}.
        Muy buenas, [este|ese] es el contestador automático de {firm}.
        Muy buenas tardes, [ha llamado usted a|está comunicándose con] {firm}.
        Cordial saludo, usted se ha comunicado con [{firm}|{name} {family}|la oficina de {name} {family}].
        Reciba un cordial saludo de {firm}, [en este momento no podemos atenderle|estamos fuera de horario].
        Apreciado cliente, [gracias por comunicarse con|se ha comunicado con] {firm}.
        Estimado cliente, [nuestras líneas están ocupadas|nuestro horario ha finalizado|estamos de vacaciones].
        Estimado usuario, [bienvenido a|gracias por llamar a] {firm}, todos nuestros asesores están ocupados.
        Gracias por llamar a {firm}, [nuestras oficinas están cerradas|en este momento estamos cerrados].
        Gracias por llamar a {firm}, nuestro horario es de lunes a viernes de {hour} a {evening}.
        Gracias por llamar a {firm}, [todos nuestros agentes|todos nuestros ejecutivos] están ocupados.
        Gracias por llamar a {firm}, si conoce la extensión, [márquela ahora|puede marcarla en cualquier momento].
        Gracias por llamar a {firm}, para [español|ventas|citas|información], [marque|oprima] el uno.
        Gracias por llamar a {firm}, su llamada [es muy importante para nosotros|será grabada por calidad].
        Gracias por llamar a {name} {family}, [no puedo atenderle|en este momento no estoy].
        Gracias por llamar, [soy|habla|le habla] {name}, no puedo contestar [ahora|en este momento|ahorita].
        Gracias por llamar, [por el momento|ahora mismo] no hay nadie [en casa|en la oficina|disponible].
        Gracias por su llamada, [le habla|soy] {name} {family}, [estoy en una junta|no me encuentro].
        Gracias por su llamada, [en estos momentos|ahora] no podemos atenderle.
        Gracias por comunicarse con {firm}, [hoy no laboramos|estamos cerrados por ser día feriado].
        Gracias por comunicarse con {firm}, [reabrimos|volvemos a abrir|regresamos] el {day}.
        Gracias por comunicarse con el departamento de {dept}, [no hay nadie disponible|estamos en otra línea].
        Muchas gracias por llamar a {firm}, [usted llama fuera de horario|ya cerramos por hoy].
        Muchas gracias por su llamada, [soy|le habla] {name}, de {firm}.
        Bienvenido a {firm}, [si es una emergencia, cuelgue y marque al nueve once|estamos fuera de horario].
        Bienvenido a {firm}, [si desea hablar con ventas, marque uno|marque la extensión o espere en la línea].
        Bienvenido al buzón [de voz|de mensajes] de {name} {family}.
        Bienvenido al [contestador|correo de voz|sistema de mensajes] de {firm}.
        Bienvenidos a {firm}, donde [el cliente es primero|siempre le atendemos con gusto].
        Ha llamado a {firm}, [nuestro horario de atención es|atendemos] de {hour} a {evening}.
        Ha llamado al [despacho|consultorio|taller] {family}, [ahora no podemos atenderle|estamos cerrados].
        Ha llamado al {phone}, [deje su mensaje|no podemos atenderle|en este momento no estamos].
        Ha llamado a casa de [la familia {family}|{name} {family}], no estamos.
        Ha contactado con {name} {family}, [ahora mismo no puedo atenderle|estoy fuera hasta el {day}].
        Has llamado a {name}, [ahora mismo no puedo cogerlo|no puedo ponerme|estoy currando].
        Has llamado a casa de {name}, [no hay nadie|hemos salido|no estamos].
        Usted ha llamado a {firm}, [en este momento no podemos atenderle|por favor espere].
        Usted ha llamado al [domicilio|hogar] de la familia {family}.
        Usted se ha comunicado con {firm}, [permanezca en la línea|nuestro horario es de {hour} a {evening}].
        Usted se ha comunicado con {name} {family}, [no estoy en mi escritorio|no estoy en mi oficina].
        Usted se comunica al [buzón|correo de voz] de {name} {family}, [de|en] {firm}.
        Usted está llamando a {firm}, [nuestras oficinas permanecerán cerradas hasta el {day}|espere, por favor].
        Se ha comunicado [al buzón|al teléfono|al celular] de {name} {family}.
        Se ha comunicado con el [departamento|área] de {dept} de {firm}.
        Se comunicó con {firm}, [en este momento no podemos atenderlo|estamos atendiendo a otros clientes].
        Te comunicaste con {name}, [en este momento no te puedo atender|dejame un mensaje|ahora no puedo].
        Te comunicaste con la [casa|familia] de {name}, no estamos [en este momento|ahora].
        Te has comunicado con {name}, [deja tu nombre|no puedo contestar|te llamo en cuanto pueda].
        Llamaste a {name}, [pero no estoy|ahora no puedo|ya sabés qué hacer].
        Llamaste a la casa de los abuelos, [estamos en el jardín|no oímos bien], deja tu mensaje.
        Está llamando a {name} {family}, [por favor deje su mensaje|no me encuentro].
        Está usted comunicado con {firm}, [espere un momento|deje su mensaje].
        Estás llamando al [celular|cel|número] de {name}, [ahorita no puedo|estoy en la escuela].
        Habla {name}, [no estoy|no puedo contestar|tengo mucho trabajo|estoy fuera de la ciudad].
        Habla {name} {family}, [por el momento no me encuentro|estoy de viaje hasta el {day}].
        Habla {name} {family}, de {firm}, [estoy en otra llamada|estoy fuera de mi oficina].
        Le habla {name}, [disculpe que no pueda atenderle|no puedo tomar su llamada].
        Le habla la contestadora de [{name}|la familia {family}|{firm}].
        Le atiende el contestador [automático de|de] {firm}.
        Le atiende [la grabadora|el buzón] de {name}, [porque no hay nadie en casa|que anda de paseo].
        Te habla {name}, bueno, [mi grabación|mi buzón|la versión grabada].
        Soy {name}, [no puedo contestar|deja mensaje|luego te llamo|no estoy].
        Soy {name} {family}, [ahora no puedo atenderle|estoy en una reunión|estoy de viaje], deje su mensaje.
        Soy el contestador de {name}, [mi jefe salió|no está en casa|me dejó solo], ¿qué le digo?
        Soy la [contestadora|grabadora] de {name}, [y sí, yo trabajo más que nadie|hábleme bonito].
        Somos la familia {family}, [no podemos atenderte|salimos un momento|estamos fuera].
        Somos {firm}, [en este momento no podemos contestar|estamos de vacaciones hasta el {day}].
        Somos [los niños|los papás|la familia] de la casa {family}, y no [estamos|podemos contestar].
        Este es el buzón de voz de {name} {family}.
        Este es el buzón de {name}, [no lo escucho nunca|casi nunca lo reviso], mejor [escríbeme|manda mensaje].
        Este es el [teléfono|número|celular] de {name} {family}, no puedo [contestar|atender] ahora.
        Este es un [mensaje grabado|contestador automático|sistema automático], [hable después del tono|no cuelgue].
        Éste es el contestador de [la familia {family}|{name}|{firm}].
        Esta es la [casa|residencia] de la familia {family}, [por el momento no hay nadie|no estamos].
        Esta es la oficina de {name} {family}, [no hay quien conteste ahora|estamos cerrados hasta el {day}].
        Esta es la línea de [citas|emergencias|información|atención] de {firm}.
        Aquí {name}, [deja tu rollo|deja tu mensaje|ya sabes qué hacer|no estoy].
        Aquí el contestador de {name}, [dispara después del pitido|cuéntame algo].
        Acá {name}, [no estoy|dejá tu mensaje|mandame un mensajito|ahora no puedo].
        En este momento no [estamos en casa|podemos atenderle|puedo contestar|me encuentro].
        En este momento no hay nadie [en la oficina|en casa|disponible para atenderle].
        En este momento {name} no [puede contestar|está disponible|se encuentra].
        En estos momentos todos nuestros [asesores|agentes|operadores] se encuentran ocupados.
        Por el momento no [puedo atender su llamada|nos encontramos|estamos disponibles].
        Ahora no puedo [atenderte|contestar|hablar], [soy {name}|habla {name}], [deja mensaje|llámame luego].
        Ahora mismo no [estoy|puedo ponerme|estamos en casa], pero [me encantaría saber quién eres|deja recado].
        Ahorita no [puedo contestar|estoy|te puedo atender], [soy {name}|habla {name}].
        Lo siento, [no puedo contestar|ahora no estoy|no puedo atender tu llamada], soy {name}.
        Lo sentimos, [nuestras oficinas están cerradas|no podemos atender su llamada], ha llamado a {firm}.
        Disculpe, [por el momento no puedo contestar|no me encuentro], habla {name} {family}.
        Disculpa que no [te conteste|te atienda], [soy {name}|habla {name}], [ando en la calle|estoy en clase].
        Nuestro horario de atención es de lunes a [viernes|sábado] de {hour} a {evening}, gracias por llamar a {firm}.
        Nuestras oficinas se encuentran cerradas, [gracias por llamar a|usted llamó a] {firm}.
        No estoy, [no estoy|no insistas|ya te dije que no estoy], deja tu mensaje.
        No, no [estoy|soy yo], [soy una máquina|es mi contestador], pero [cuéntame|habla con confianza].
        No puedo contestar [ahora|ahorita|en este momento], [soy {name}|habla {name}].
        Adivina quién no [está en casa|puede contestar|trae el celular]: {name}.
        Si [buscas a|andas buscando a|quieres hablar con] {name}, [no está|llegaste tarde|vuelve a intentarlo].
        Si llama para [venderme algo|cobrarme], cuelgue; si no, [deje su mensaje|hable después del tono].
        Si eres [mi jefe|del banco|mi suegra], estoy enfermo; si no, [deja mensaje|llámame al rato].
        Dios [le bendiga|te bendiga], [habla|soy] {name}, no puedo contestar [ahora|en este momento].
        Paz y bien, ha llamado a [la parroquia|la casa parroquial|el convento], no podemos atenderle.
        Feliz [día|tarde|Navidad|año], [se ha comunicado con|gracias por llamar a] {firm}.
        You've reached {name}, [para español, espere un momento|este es mi buzón de voz].
        Hi, you've reached my voicemail, hola, habla {name}, [leave a message, deje su mensaje|no puedo contestar].
    """,
    ("body", "es"): """
        En este momento no puedo [atender tu llamada|atender su llamada|contestar el teléfono|hablar].
        Ahora mismo no puedo [atenderte|contestarte|ponerme|coger el teléfono].
        Ahorita no puedo [contestar|hablar|atenderle], pero [en un rato|más tarde|al rato] le llamo.
        Por el momento no me encuentro [disponible|en casa|en la oficina|en la ciudad].
        Por el momento no podemos [atenderle|contestar|tomar su llamada|recibir su llamada].
        Probablemente esté [en una reunión|en clase|manejando|en el metro|durmiendo la siesta].
        Seguramente [estoy ocupado|no oí el teléfono|lo dejé en otro cuarto|no tengo señal].
        Seguro que [estoy en la ducha|se me acabó la batería|lo tengo en silencio|ando de compras].
        O estoy [en otra llamada|trabajando|conduciendo], o [no tengo señal|no quiero contestar].
        Estoy [de vacaciones|de viaje|fuera de la oficina|de permiso|de baja] hasta el {day}.
        Estaré [fuera|de viaje|de vacaciones|ausente] hasta el {day}.
        Estaré de [vuelta|regreso] en la oficina el {day}.
        Regreso el {day} a las {hour}.
        Vuelvo el {day}, [si Dios quiere|si todo va bien|por la mañana|por la tarde].
        Volveremos a [abrir|atenderle|estar con ustedes] el {day} a las {hour}.
        No estoy en mi [oficina|escritorio|lugar] o estoy en [otra línea|otra llamada].
        Hemos salido [un momento|a cenar|de paseo|de vacaciones] y [volvemos pronto|no sabemos cuándo volvemos].
        Nos fuimos [a la playa|al pueblo|de fiesta|al rancho] y no [volvemos hasta el {day}|hay quien conteste].
        No hay nadie [en casa|en la oficina|en este momento] que pueda [atenderle|contestar|tomar su llamada].
        Estamos [atendiendo a otro cliente|en otra llamada|con un paciente|en el taller].
        Todos nuestros [agentes|asesores|ejecutivos|representantes] están ocupados en este momento.
        Todas nuestras líneas están ocupadas, [por favor espere|no cuelgue|permanezca en la línea].
        Su llamada es muy importante para [nosotros|mí|nuestro equipo].
        Su llamada será atendida [en el orden en que fue recibida|en unos minutos|por el siguiente asesor].
        Para garantizar la calidad del servicio, esta llamada [será grabada|puede ser grabada|podrá ser monitoreada].
        Nuestro horario de [atención|oficina|servicio] es de lunes a viernes de {hour} a {evening}.
        Nuestro horario es de {hour} de la mañana a {evening} de la tarde, [de lunes a viernes|de lunes a jueves].
        Atendemos de lunes a [viernes|sábado], de {hour} de la mañana a {evening} de la tarde.
        Abrimos [todos los días|de martes a domingo|de lunes a sábado] a las {hour}.
        Los sábados [abrimos|atendemos|estamos] de {hour} a {evening}.
        Los [domingos|días festivos|lunes] permanecemos cerrados.
        Nuestras oficinas están cerradas [por hoy|por ser día festivo|en este momento|por inventario].
        Usted está llamando fuera de nuestro horario de [atención|oficina|servicio|trabajo].
        El horario de verano es de {hour} a {evening}.
        Hacemos pausa para [comer|almorzar] y [regresamos|volvemos] a las {evening}.
        Cerramos [por vacaciones|por reformas|por duelo|por fiestas] hasta el {day}.
        Si se trata de una [emergencia|urgencia], [cuelgue y marque al nueve once|llame al {phone}].
        Si es una emergencia médica, [acuda al hospital más cercano|cuelgue y llame al uno uno dos].
        Si es urgente, [llámame|márcame|escríbeme] al {phone}.
        Si es urgente, puede [localizarme|encontrarme|llamarme] en el {phone}.
        En caso de urgencia, comuníquese [al|con la guardia al] {phone}.
        También puede [escribirnos|mandarnos un mensaje|contactarnos] al {phone}.
        También nos puede [visitar en nuestra página|escribir por correo|encontrar en las redes].
        Si conoce el número de extensión, [márquelo ahora|puede marcarlo en cualquier momento|digítelo].
        De lo contrario, [espere en la línea|una operadora le atenderá|marque cero].
        Para [ventas|citas|español|pedidos], [marque|oprima|presione|pulse] uno.
        Para [facturación|cobranza|soporte técnico], [marque|oprima|presione|pulse] dos.
        Para hablar con {dept}, [marque|oprima|presione|pulse] tres.
        Para el departamento de {dept}, [marque|oprima|presione] cuatro.
        Para hablar con [un operador|una operadora|recepción|un agente], [marque|oprima|pulse] cero.
        Para [repetir|volver a escuchar] este menú, [marque nueve|oprima asterisco|pulse almohadilla].
        Para continuar en español, [oprima|marque|presione] el dos.
        Para [cancelar|cambiar|confirmar] su cita, [marque dos|deje su nombre|llame un día antes].
        Si necesita [una cita|una receta|un presupuesto], [deje sus datos|llámenos por la mañana].
        Si desea hablar con {name}, [marque|llame a|intente en] la extensión doce.
        Si llama por [el anuncio|el empleo|el departamento en renta], [deje su nombre y edad|ya se ocupó].
        Si eres de una [compañía de ventas|encuesta], [no me interesa|quítame de tu lista], por favor.
        Si eres [mi mamá|mi papá|mi hermana], sí, [ya comí|ya estoy en casa|te llamo en la noche].
        Pero tu llamada [me importa|me interesa|es importante para mí].
        Pero [no te preocupes|no se preocupe|tranquilo], [luego te llamo|en cuanto pueda le llamo].
        Pero si [dejas|me dejas] tu nombre y tu número, te [llamo|marco|devuelvo la llamada].
        Pero si nos deja [sus datos|su nombre y teléfono|un mensaje], le [llamaremos|contactaremos] enseguida.
        Si me [deja|hace el favor de dejar] su nombre, le devuelvo la llamada [hoy mismo|mañana|cuanto antes].
        En cuanto [pueda|escuche tu mensaje|me desocupe|llegue a casa], te [llamo|marco|busco].
        En cuanto sea posible, [le devolveremos la llamada|nos pondremos en contacto con usted].
        Tan pronto como pueda, [le regreso la llamada|me comunico con usted|le marco].
        Un [asesor|representante|compañero] se pondrá en contacto con usted [a la brevedad|en breve].
        Le devolveremos la llamada en un plazo de [veinticuatro|cuarenta y ocho] horas.
        Le llamaremos [el siguiente día hábil|a partir del {day}|por la tarde|en orden de llegada].
        Revisamos los mensajes [cada hora|todos los días|dos veces al día|por la mañana].
        Casi nunca [reviso|escucho|oigo] el buzón, así que [mándame un mensaje|mejor escríbeme|insiste].
        No [oigo|reviso|escucho] los mensajes de voz, [mejor mándame un texto|escríbeme].
        La forma más rápida de [contactarme|encontrarme|localizarme] es por [correo|mensaje de texto].
        Me puedes [encontrar|llamar|buscar] en el trabajo [hasta las {evening}|al {phone}].
        Este número [ya no lo uso|es sólo para el trabajo|va a cambiar pronto], el nuevo es el {phone}.
        Nos hemos [mudado|cambiado|trasladado], nuestro nuevo número es el {phone}.
        Hoy es [lunes|martes|jueves|viernes] y [estaré en reuniones|no estaré en la oficina] todo el día.
        Hoy [trabajo desde casa|tengo juicio|tengo cirugía|estoy de guardia], así que no podré contestar.
        La oficina [abre|abrirá|reabre] el {day} a las {hour}.
        El doctor {family} [pasa consulta|atiende] de {hour} a {evening}.
        La doctora {family} [está de vacaciones|regresa el {day}|no da consulta los viernes].
        Mientras yo no esté, [le puede atender|puede hablar con|llame a] {name} {family}.
        En mi ausencia, [le atenderá|comuníquese con|puede contactar a] {name}, al {phone}.
        Las misas son los domingos a las {hour} y a las {evening}.
        La inscripción [empieza|termina|cierra] el {day}.
        Los resultados se entregan [a partir de las {evening}|el {day}|sólo en persona].
        Sus medicamentos se [recogen|surten] de {hour} a {evening}.
        Los pedidos se toman [hasta las {evening}|de {hour} a {evening}|con un día de anticipación].
        Estamos [buscando el teléfono debajo del sofá|peleando por el control|persiguiendo al perro].
        El gato [contestó, pero no sabe hablar|se sentó sobre el teléfono].
        Mi [perro|loro|robot] se encarga de [las llamadas|mis mensajes], así que [sé amable|habla despacio].
        Estoy [salvando al mundo|contando ovejas|buscando mis lentes], [luego te llamo|tardaré un poco].
        No es que no [quiera|queramos] hablar contigo, es que [no estoy|no oigo|no encuentro el teléfono].
        Ya no [oigo|escucho] tan bien, así que hable [despacio|fuerte|claro], por favor.
        Tardo un [poquito|poco] en llegar al teléfono, [así que llame otra vez|tenga paciencia].
        Los niños están [dormidos|en la escuela], [por eso está en silencio el teléfono|no llamen después de las ocho].
        Somos una empresa [familiar|con treinta años de experiencia|a su servicio], [gracias por su confianza|no cuelgue].
        Pregunte por nuestras [ofertas|promociones] de [temporada|este mes|fin de año].
        Le recordamos que [el uso de cita es obligatorio|los pagos se hacen en caja|puede pagar en línea].
        Le pedimos [paciencia|disculpas|comprensión], [en breve le atenderemos|hay muchas llamadas].
        Lamentamos [las molestias|no poder atenderle|la espera], [vuelva a llamar|será un momento].
    """,
    ("close", "es"): """
        Deje su mensaje después del tono.
        Deja tu mensaje después [del tono|de la señal|del bip|del pitido].
        Por favor, deje su mensaje después [del tono|de la señal|de oír la señal|del bip].
        Por favor, deja tu [nombre|mensaje|recado|número], [y te llamo|y te marco luego|gracias].
        Deje su nombre y [número|teléfono|número de teléfono] y le [llamaré|devolveré la llamada|regreso la llamada].
        Deje su nombre, su [número|teléfono] y [un mensaje breve|el motivo de su llamada], gracias.
        Deje sus datos y [nos comunicaremos con usted|le llamaremos|le contactaremos] a la brevedad.
        Deje su recado [y con gusto le llamo|y yo se lo doy|al escuchar el tono], gracias.
        Deja tu nombre y tu número, y te [llamo|marco|hablo] en cuanto [pueda|sea posible|me libere].
        Deja un mensaje [y te llamo|o no, como quieras|cortito|bonito], [gracias|adiós|chao|bye].
        Deja tu recado [y yo te busco|después del pip|cuando suene], [bye|saludos|hasta luego].
        Déjame un mensaje [y te llamo|y te marco|y luego hablamos], [besos|un abrazo|gracias|chao].
        Déjame tu [mensaje|recado|número] y [al rato te llamo|te devuelvo la llamada|me pongo en contacto].
        Déjeme su [mensaje|nombre|recado] y [con mucho gusto|en cuanto pueda|a la brevedad] le llamo.
        Déjenos su [mensaje|teléfono|nombre completo] y [le llamaremos|le devolveremos la llamada].
        Déjenos sus datos después [de la señal|del tono], [muchas gracias|que tenga buen día|gracias].
        Dejá tu mensaje después [del tono|de la señal|del bip], [gracias|chau|te llamo].
        Dejame un mensaje y te [llamo|contesto] [cuando pueda|apenas pueda|enseguida], [chau|un beso|gracias].
        Dejen su mensaje [después del tono|y los llamamos|por favor], [gracias|adiós|que Dios los bendiga].
        Favor de dejar su [mensaje|recado|nombre y teléfono] después del tono.
        Haga el favor de [dejar su mensaje|dejar sus datos|llamar más tarde].
        Hable después [del tono|de la señal|de oír el pitido], [gracias|por favor].
        Habla después del [tono|bip|pitido], [dale|gracias|tienes un minuto|y sé breve].
        Hable [ahora|ya|cuando quiera], [después del tono|que le escucho].
        Al [escuchar|oír] [la señal|el tono|el pitido], [deje su mensaje|hable, por favor|deje sus datos].
        Al terminar, [cuelgue|puede colgar|marque la tecla numeral|marque almohadilla].
        Después [del tono|de la señal|del pitido], [deje su mensaje|puede dejar su mensaje|hable].
        Después de oír la señal, deje su [mensaje|nombre y teléfono|recado], [gracias|por favor].
        Cuando [oigas|escuches] el [tono|pitido|bip], [habla|deja tu mensaje|ya sabes qué hacer].
        Cuando suene [la señal|el bip|el pitido], [hable|diga su nombre y número|empiece a hablar].
        Espere [el tono|la señal|el pitido] y [deje su mensaje|hable claro|diga su nombre].
        Espera el [tono|pip|bip] y [deja tu mensaje|habla|suelta el rollo].
        Grabe su mensaje [después del tono|ahora|tras la señal], [gracias|por favor].
        Graba tu mensaje [después del tono|y te llamo|ahora].
        Puede dejar su mensaje [ahora|después de la señal|al oír el tono].
        Puedes dejar un mensaje [después del tono|o mandarme un texto|o llamar más tarde].
        Si [quieres|gustas|deseas], deja un mensaje [después del tono|y te llamo|y luego lo escucho].
        Si [gusta|desea|quiere], [deje su mensaje|puede dejar un recado|llame más tarde], gracias.
        Si lo desea, deje su [mensaje|nombre y número] después de la señal.
        Ya sabes qué hacer[ después del tono| cuando suene el pitido|], [bye|gracias|chao|nos vemos].
        Ya sabes, [después del bip|tono, mensaje y listo|nombre y número], [chao|adiós].
        Ya sabés, [después de la señal|dejá tu mensaje|mandame un mensajito], [chau|abrazo].
        Llame [más tarde|después|mañana|en horario de oficina], por favor, [gracias|disculpe].
        Llámame [más tarde|luego|al rato|mañana], [gracias|besos|saludos].
        Vuelva a llamar [más tarde|el {day}|después de las {hour}], [gracias|por favor].
        Vuelve a llamar [más tarde|luego|en un rato], o [manda un mensaje|deja recado], [gracias|chao].
        Intente [más tarde|nuevamente en unos minutos|de nuevo el {day}], [gracias por llamar|por favor].
        Mándame un [mensaje|texto|mensajito|audio] y te [contesto|respondo|llamo], [bye|gracias].
        Mejor [mándame un mensaje|escríbeme|envíame un texto], [gracias|saludos|es más rápido].
        Escríbeme y [te contesto|te respondo|hablamos], [chao|besos|gracias].
        Le [llamaré|contestaré|devolveré la llamada] [a la brevedad|en cuanto pueda|lo antes posible].
        Le devolveremos [la llamada|su llamada] [lo antes posible|cuanto antes|en breve], muchas gracias.
        Le llamaremos [lo antes posible|a la mayor brevedad|enseguida], gracias por llamar a {firm}.
        Le regreso la llamada [en cuanto pueda|más tarde|a la brevedad], [que tenga buen día|gracias].
        Te llamo [luego|en cuanto pueda|más tarde|apenas pueda], [gracias|un abrazo|adiós|besos].
        Te devuelvo la llamada [en cuanto pueda|luego|lo más pronto posible], [gracias|saludos].
        Te marco [al rato|luego|en cuanto me desocupe], [gracias|bye|cuídate].
        Nos comunicaremos con usted [a la brevedad|en breve|lo antes posible], [gracias|buen día].
        Nos pondremos en contacto con usted [a la mayor brevedad|cuanto antes|el próximo día hábil].
        Me pondré en contacto con usted [cuanto antes|en cuanto regrese|el {day}], [gracias|un saludo].
        Me comunico con usted [en cuanto pueda|a la brevedad|más tarde], [bendiciones|gracias].
        Gracias por llamar, [que tenga un buen día|deje su mensaje|hasta luego|adiós].
        Gracias por llamar a {firm}, [que tenga un excelente día|deje su mensaje después del tono].
        Gracias por su [llamada|comprensión|paciencia|preferencia], [hasta luego|adiós|buen día].
        Gracias por su llamada, [deje su mensaje|espere el tono|le llamaremos].
        Gracias y que [tenga un buen día|tenga bonito día|pase buena tarde|Dios le bendiga].
        Gracias, [adiós|chao|hasta pronto|un saludo|que estés bien|bye bye].
        Muchas gracias, [buenos días|buenas tardes|hasta luego|un saludo|muy amable].
        Muchas gracias por [llamar|su llamada|comunicarse], [espere el tono|hasta pronto].
        Que tenga un [buen día|excelente día|lindo día], y [gracias por llamar|deje su mensaje].
        Que [tengas|pases] un [lindo día|buen día|bonito fin de semana], [chao|gracias|bye].
        Que Dios [lo|la|le] bendiga, y deje su mensaje.
        Bendiciones, [deje su mensaje|hable después del tono|hasta luego].
        Por favor, hable [claro|despacio|después de la señal], [gracias|y deje su número].
        Por favor, repita su número [dos veces|despacio|al final], [gracias|muy amable].
        Por favor, sea breve, [que la cinta es corta|gracias|que se llena el buzón].
        Por favor no deje [mensajes|mensaje de voz], [mejor escríbame|mande un texto], gracias.
        Tiene [un minuto|treinta segundos|dos minutos] para dejar su mensaje, [gracias|adelante].
        Tienes [un minuto|treinta segundos], [aprovéchalos|y el tiempo corre|dale].
        Diga su [nombre y número|nombre, la fecha y la hora] después [del tono|de la señal].
        Dime [quién eres|qué necesitas|cómo estás] después del [tono|bip|pitido].
        Indique su nombre, [teléfono|número de cliente|fecha de nacimiento] y motivo de la llamada.
        No olvide [dejar su número|decir su nombre|dejar la hora a la que llamó], gracias.
        No cuelgue sin [dejar su mensaje|decir quién es|saludar], [por favor|gracias].
        No [cuelgues|te vayas], [deja un mensaje|di algo|cuéntame], que [te llamo|luego lo escucho].
        Un [saludo|abrazo|beso], [adiós|gracias|y deja tu mensaje|hasta luego].
        Saludos, [gracias|deja tu mensaje|hasta la próxima|y cuídate mucho].
        Listo, [deje su mensaje|después del tono|ya puede hablar], gracias.
        Bueno, [ya sabes|pues eso|nada más], deja tu mensaje, [chao|adiós|bye].
        Hasta [luego|pronto|la vista], y [deja tu mensaje|gracias por llamar].
        Aquí viene el [tono|pitido|bip], [listo|prepárate|uno, dos, tres|ahora].
    """,
    ("carrieropen", "es"): """
        El número que usted marcó no está disponible o se encuentra fuera del área de servicio.
        El número que usted marcó [no existe|está fuera de servicio|ha sido cambiado|no está en servicio].
        El número que usted marcó [está ocupado|no se encuentra disponible|no responde], llame más tarde.
        El número marcado [no existe|no corresponde a ningún cliente|no está asignado|no está en servicio].
        El número al que llama [no está disponible|está apagado o fuera de cobertura] en este momento.
        El número al que usted llama [tiene restringidas las llamadas|no puede recibir llamadas].
        El número que ha marcado [no existe|está fuera de servicio], [compruébelo|verifique] y vuelva a marcar.
        El número de teléfono que usted marcó [ha sido desconectado|no está en servicio|ha cambiado].
        El número solicitado [no corresponde a un abonado en servicio|no puede ser contactado].
        El número {phone} no [está disponible|puede contestar], [deje su mensaje|por favor intente más tarde].
        El usuario que usted marcó no [está disponible|contesta|se encuentra en el área de servicio].
        El usuario no [está disponible|puede atenderle|contesta], [deje su mensaje|grabe su mensaje] después del tono.
        El usuario al que llama [tiene el teléfono apagado|está en otra llamada|está fuera de cobertura].
        El usuario [tiene su buzón lleno|no ha activado su buzón|no acepta mensajes], llame más tarde.
        El cliente al que usted llama [no está disponible|tiene el teléfono apagado|está fuera del área].
        El cliente que usted marcó no se encuentra [disponible|en el área de cobertura], [gracias|llame luego].
        El abonado al que usted llama [no puede atenderle|no contesta|se encuentra ocupado].
        El abonado [llamado|solicitado] tiene el móvil apagado o fuera de [cobertura|servicio].
        El teléfono al que llama está apagado o fuera de cobertura[ en este momento|], [inténtelo más tarde|gracias].
        El teléfono móvil al que llama [no está disponible|está apagado], [deje su mensaje|llame más tarde].
        El celular al que intenta comunicarse está [apagado|fuera del área de cobertura|en otra llamada].
        El suscriptor que usted marcó no [está disponible|puede ser localizado|contesta].
        El buzón de voz [está lleno|no ha sido activado|de este usuario no está configurado].
        El buzón de mensajes [de|del número] {phone} [está lleno|no está disponible].
        El correo de voz de [este cliente|este número] [está lleno|aún no ha sido configurado].
        Su llamada ha sido transferida al buzón de voz.
        Su llamada ha sido [transferida|enviada|desviada|dirigida] a un [buzón de mensajes|buzón de voz].
        Su llamada ha sido [transferida|enviada] a un sistema [automático de mensajes|de correo de voz].
        Su llamada está siendo [transferida|desviada|enviada] al [buzón|correo de voz|contestador].
        Su llamada será [transferida|enviada|desviada] al buzón de [voz|mensajes], [tendrá costo|puede generar un cobro].
        Su llamada no puede ser [completada|establecida|procesada][ como fue marcada| en este momento|].
        Su llamada no se puede completar, [verifique el número|intente más tarde|vuelva a marcar].
        Le atiende el [contestador|buzón de voz|servicio contestador] [del número|del teléfono] {phone}.
        Le informamos que [el número marcado no existe|su llamada será cobrada|el abonado está ausente].
        Le comunicamos que el número al que llama [ha cambiado|ha sido dado de baja|no está operativo].
        Lo sentimos, el número que usted marcó no [existe|está en servicio|está disponible].
        Lo sentimos, [su llamada no puede ser completada|todas las líneas están ocupadas|no hay saldo].
        Lo sentimos, la persona a la que llama no [está disponible|puede contestar|acepta llamadas].
        Lo siento, {name} {family} no está disponible, [grabe su mensaje|deje su mensaje después del tono].
        La persona a la que [llama|usted llamó|intenta llamar] no está [disponible|localizable].
        La persona con la que intenta comunicarse no está disponible, [deje su mensaje|llame luego].
        La línea [que usted marcó|a la que llama] está [suspendida|ocupada|fuera de servicio|desconectada].
        La llamada no puede ser [realizada|cursada|completada], por favor [intente más tarde|verifique el número].
        Bienvenido al buzón de voz, [el usuario no está disponible|grabe su mensaje después de la señal].
        Bienvenido al servicio de [mensajería de voz|buzón de voz|contestador], deje su mensaje [ahora|tras el tono].
        Ha llamado al buzón de voz [del|correspondiente al] {phone}.
        Actualmente el número al que llama [no está disponible|está ocupado|no tiene cobertura].
        En este momento la persona a la que llama [no está disponible|no puede contestar].
        En este momento [no podemos|no es posible] completar su llamada, intente más tarde.
        Información gratuita: el número [marcado|al que llama] [no existe|está restringido|está apagado].
        Por favor, verifique el número [que marcó|marcado] y [vuelva a llamar|intente de nuevo].
        Todos los circuitos están ocupados, [intente más tarde|por favor marque de nuevo|llame luego].
        Transfiriendo al buzón de [voz|mensajes], [la llamada se cobrará al oír el tono|espere un momento].
    """,
}
