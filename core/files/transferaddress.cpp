// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/transferaddress.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace forecourt::files {

namespace {

constexpr qsizetype LongestSafeName = 80;
constexpr qsizetype LongestSegment = 255;
constexpr qsizetype LongestHost = 253;
constexpr qsizetype SecretDigits = 32;

bool isHostName(const QString& text)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$"));
    return text.size() <= LongestHost && name.match(text).hasMatch();
}

bool isIpv6(const QString& text)
{
    return QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol;
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// A decoded segment; empty optional where it is not fit to be one.
std::optional<QString> decodedSegment(const QByteArray& encoded)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            bytes += encoded[i];
            continue;
        }
        const int high = i + 2 < encoded.size() ? hexValue(encoded[i + 1]) : -1;
        const int low = i + 2 < encoded.size() ? hexValue(encoded[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    const QString text = QString::fromUtf8(bytes);
    const bool isHarmful = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f || byte == '/' || byte == '\\';
    });
    const bool isDots = text == QLatin1String(".") || text == QLatin1String("..");
    if (bytes.size() > LongestSegment || isHarmful || isDots || text.toUtf8() != bytes)
        return std::nullopt;
    return text;
}

} // namespace

std::optional<HostAndPort> parseHostAndPort(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (isIpv6(trimmed))
        return HostAndPort{trimmed, std::nullopt};
    static const QRegularExpression pieces(QStringLiteral("^(?:\\[([0-9A-Fa-f:.]+)\\]|([^:\\[\\]]+))(?::([0-9]{1,5}))?$"));
    const auto match = pieces.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    HostAndPort found;
    found.host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    if (match.captured(1).isEmpty() ? !isHostName(found.host) : !isIpv6(found.host))
        return std::nullopt;
    if (const QString port = match.captured(3); !port.isEmpty()) {
        const uint number = port.toUInt();
        if (number < 1 || number > 65535)
            return std::nullopt;
        found.port = static_cast<quint16>(number);
    }
    return found;
}

QString reachableAddress(const QString& local)
{
    QHostAddress address(local);
    if (address.isNull())
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:10.0.0.5
    if (isIpv4)
        address = QHostAddress(ipv4);
    else
        address.setScopeId({}); // a zone means nothing on another computer
    const bool isAll = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
    return isAll ? QString() : address.toString();
}

QString safeName(const QString& name)
{
    QString safe;
    for (const QChar character : name) {
        const char16_t code = character.unicode();
        const bool isPlain = (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
            || code == u'.' || code == u'-' || code == u'_';
        safe += isPlain ? character : QChar(QLatin1Char('_'));
    }
    // the end tells what kind of file it is
    if (safe.size() > LongestSafeName)
        safe = safe.right(LongestSafeName);
    while (safe.startsWith(QLatin1Char('.')))
        safe.remove(0, 1);
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

std::optional<QStringList> pathSegments(const QByteArray& target)
{
    QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    if (!path.startsWith('/'))
        return std::nullopt;
    QStringList segments;
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray& part : parts) {
        if (part.isEmpty())
            continue; // an address that ends with a slash, and a name put behind it with another one
        const auto segment = decodedSegment(part);
        if (!segment)
            return std::nullopt;
        segments.append(*segment);
    }
    return segments;
}

bool isSecret(const QString& text)
{
    return text.size() == SecretDigits && std::all_of(text.begin(), text.end(), [](QChar digit) {
        return (digit >= QLatin1Char('0') && digit <= QLatin1Char('9')) || (digit >= QLatin1Char('a') && digit <= QLatin1Char('f'));
    });
}

} // namespace forecourt::files
