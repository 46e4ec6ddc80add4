// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/mailmessage.h"

#include <QLocale>

#include <algorithm>

namespace forecourt::notify {

namespace {

constexpr int LongestSubject = 200;
constexpr qsizetype LongestBody = 64 * 1024;
constexpr qsizetype LineLength = 76;
constexpr int WordBytes = 39; // 52 characters of base64: with frame and "Subject: " below the 75 of RFC 2047

/// \a text as encoded words, each whole characters, folded.
QByteArray encodedWords(const QString& text)
{
    QByteArrayList words;
    QByteArray part;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QByteArray character = text.mid(i, length).toUtf8();
        if (part.size() + character.size() > WordBytes) {
            words.append("=?UTF-8?B?" + part.toBase64() + "?=");
            part.clear();
        }
        part += character;
        i += length;
    }
    words.append("=?UTF-8?B?" + part.toBase64() + "?=");
    return words.join("\r\n ");
}

QByteArray headText(QString text)
{
    text = text.left(LongestSubject).simplified();
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    return isPlain && text.size() < 60 && !text.contains(QLatin1String("=?")) ? text.toLatin1() : encodedWords(text);
}

QByteArray base64Lines(const QByteArray& data)
{
    const QByteArray text = data.toBase64();
    QByteArray lines;
    for (qsizetype i = 0; i < text.size(); i += LineLength)
        lines += text.mid(i, LineLength) + "\r\n";
    return lines;
}

} // namespace

QByteArray mailMessage(const MailText& text, const QString& from, const QStringList& recipients, const QDateTime& at,
                       const QString& id)
{
    const QString domain = from.section(QLatin1Char('@'), 1);
    const QString date = QLocale::c().toString(at.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) + QStringLiteral(" +0000");
    QByteArray message = "From: Forecourt <" + from.toUtf8() + ">\r\n";
    message += "To: " + recipients.join(QStringLiteral(",\r\n ")).toUtf8() + "\r\n";
    message += "Subject: " + headText(text.subject) + "\r\n";
    message += "Date: " + date.toLatin1() + "\r\n";
    message += "Message-ID: <" + id.toUtf8() + "@" + domain.toUtf8() + ">\r\n";
    message += "Auto-Submitted: auto-generated\r\n"
               "MIME-Version: 1.0\r\n"
               "Content-Type: text/plain; charset=utf-8\r\n"
               "Content-Transfer-Encoding: base64\r\n\r\n";
    QString body = text.body.left(LongestBody);
    body.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    return message + base64Lines(body.toUtf8());
}

} // namespace forecourt::notify
