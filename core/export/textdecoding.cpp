// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/textdecoding.h"

#include <algorithm>

namespace forecourt::exporting {

namespace {
constexpr qint64 Piece = 256 * 1024;
constexpr qsizetype HeadSize = 4096;

/// Windows-1252 at 0x80 to 0x9F, where Latin-1 has control characters nobody writes.
constexpr char16_t Windows[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<api::TextEncoding> byMark(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return api::TextEncoding::Utf8;
    if (head.startsWith("\xFF\xFE"))
        return api::TextEncoding::Utf16LittleEndian;
    if (head.startsWith("\xFE\xFF"))
        return api::TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

QStringConverter::Encoding converterFor(api::TextEncoding encoding)
{
    switch (encoding) {
    case api::TextEncoding::Utf8: return QStringConverter::Utf8;
    case api::TextEncoding::Utf16LittleEndian: return QStringConverter::Utf16LE;
    case api::TextEncoding::Utf16BigEndian: return QStringConverter::Utf16BE;
    case api::TextEncoding::Latin1: return QStringConverter::Latin1;
    }
    return QStringConverter::Utf8;
}
} // namespace

std::optional<api::TextEncoding> detectEncoding(QIODevice& device, const std::atomic<bool>& isCancelled)
{
    const QByteArray head = device.read(HeadSize);
    device.seek(0);
    if (const auto marked = byMark(head))
        return marked;
    if (head.contains('\0')) {
        qsizetype even = 0;
        qsizetype odd = 0;
        for (qsizetype i = 0; i < head.size(); ++i)
            (i % 2 == 0 ? even : odd) += head[i] == '\0' ? 1 : 0;
        if (odd > head.size() / 4 && even <= head.size() / 16)
            return api::TextEncoding::Utf16LittleEndian;
        if (even > head.size() / 4 && odd <= head.size() / 16)
            return api::TextEncoding::Utf16BigEndian;
        return std::nullopt;
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    bool isUtf8 = true;
    while (isUtf8 && !device.atEnd() && !isCancelled) {
        const QByteArray piece = device.read(Piece);
        if (piece.isEmpty())
            break;
        (void)QString(decoder.decode(piece));
        isUtf8 = !decoder.hasError();
    }
    device.seek(0);
    return isUtf8 ? api::TextEncoding::Utf8 : api::TextEncoding::Latin1;
}

TextDecoder::TextDecoder(api::TextEncoding encoding) : m_encoding(encoding), m_decoder(converterFor(encoding)) {}

QString TextDecoder::decode(QByteArrayView bytes)
{
    QString text = m_decoder.decode(bytes);
    if (m_isFirst && !text.isEmpty()) {
        m_isFirst = false;
        if (text.front() == QChar::ByteOrderMark)
            text.remove(0, 1);
    }
    if (m_encoding == api::TextEncoding::Latin1) {
        for (QChar& c : text) {
            if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
                c = QChar(Windows[c.unicode() - 0x80]);
        }
    }
    return text;
}

} // namespace forecourt::exporting
