void entente_placeholder(void);
