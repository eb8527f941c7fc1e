/** The way to the mail server: bounded in time, whatever the server does. */
import nodemailer, { type Transporter } from 'nodemailer';

const TIME_OUT_MS = 10_000;

/** @param url smtp:// or smtps://, with user and password where needed */
export const smtpTransport = (url: string): Transporter =>
  nodemailer.createTransport(url, {
    connectionTimeout: TIME_OUT_MS,
    greetingTimeout: TIME_OUT_MS,
    socketTimeout: TIME_OUT_MS,
    dnsTimeout: TIME_OUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
