// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/membertext.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr qsizetype BytesPerLine = 16;

/// How many bytes at the end are the begin of a UTF-8 character whose rest is cut off.
qsizetype cutTail(const QByteArray& bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<uchar>(bytes.at(bytes.size() - back));
        if ((byte & 0xC0U) == 0x80U)
            continue; // goes on with a character
        const qsizetype length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

} // namespace

QStringConverter::Encoding encodingOf(const QByteArray& start)
{
    if (const auto marked = QStringConverter::encodingForData(start))
        return *marked;
    return start.chopped(cutTail(start)).isValidUtf8() ? QStringConverter::Utf8 : QStringConverter::Latin1;
}

MemberDecoder::MemberDecoder(const QByteArray& start) : m_decoder(encodingOf(start)) {}

QString MemberDecoder::next(const QByteArray& part)
{
    QString text = m_decoder.decode(part);
    if (m_endedWithReturn && text.startsWith(QLatin1Char('\n')))
        text.remove(0, 1); // its '\r' was a line end already
    m_endedWithReturn = text.endsWith(QLatin1Char('\r'));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(0), QChar(0xFFFD));
    return text;
}

QString hexLines(const QByteArray& bytes, qint64 offset)
{
    QString text;
    text.reserve(bytes.size() * 5);
    for (qsizetype at = 0; at < bytes.size(); at += BytesPerLine) {
        const QByteArray line = bytes.mid(at, BytesPerLine);
        const QString digits = QString::fromLatin1(line.toHex(' ')).leftJustified(BytesPerLine * 3 - 1);
        QString signs;
        for (const char byte : line)
            signs += byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
        text += QStringLiteral("%1  %2  %3\n").arg(offset + at, 8, 16, QLatin1Char('0')).arg(digits, signs);
    }
    return text;
}

} // namespace forecourt::ui
