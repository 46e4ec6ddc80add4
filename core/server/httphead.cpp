// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/httphead.h"

#include <QStringDecoder>

#include <algorithm>

namespace forecourt::server {

namespace {

constexpr int MaxIdentityLength = 255;
constexpr int MaxCandidateLength = 48;
constexpr qsizetype MaxKeyLength = 64;
constexpr qsizetype LongestMethod = 16;

bool isTokenByte(char byte)
{
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'))
        return true;
    return QByteArrayView("!#$%&'*+-.^_`|~").contains(byte);
}

bool isControl(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\t') || value == 0x7f;
}

/// Takes one line off \a rest; the line end is not part of it.
QByteArrayView takeLine(QByteArrayView& rest)
{
    const auto end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool readRequestLine(QByteArrayView line, RequestHead& head)
{
    const auto first = line.indexOf(' ');
    const auto last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1)
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!std::all_of(method.begin(), method.end(), isTokenByte) || version.size() != 8 ||
        !version.startsWith("HTTP/1.") || version[7] < '0' || version[7] > '9')
        return false;
    if (std::any_of(target.begin(), target.end(),
                    [](char c) { return isControl(c) || c == ' ' || c == '\t'; }))
        return false;
    head.method = method.toByteArray();
    head.target = target.toByteArray();
    head.minorVersion = version[7] - '0';
    return true;
}

bool readHeaderLine(QByteArrayView line, RequestHead& head)
{
    const auto colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (!std::all_of(name.begin(), name.end(), isTokenByte) ||
        std::any_of(value.begin(), value.end(), isControl))
        return false;
    head.headers.append({name.toByteArray(), value.toByteArray()});
    return true;
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

bool containsWithoutCase(const QList<QByteArray>& members, QByteArrayView wanted)
{
    return std::any_of(members.begin(), members.end(), [wanted](const QByteArray& member) {
        return member.compare(wanted, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QByteArray RequestHead::value(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QList<QByteArray> RequestHead::members(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray& part : value.split(',')) {
            const QByteArray member = part.trimmed();
            if (!member.isEmpty())
                found.append(member);
        }
    }
    return found;
}

qsizetype headLength(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (at + 1 < bytes.size() && bytes[at + 1] == '\n')
            return at + 2;
        if (at + 2 < bytes.size() && bytes[at + 1] == '\r' && bytes[at + 2] == '\n')
            return at + 3;
    }
    return -1;
}

bool mayBeHttp(QByteArrayView bytes)
{
    const auto space = bytes.indexOf(' ');
    const QByteArrayView method = space < 0 ? bytes : bytes.first(space);
    if (method.size() > LongestMethod || (space >= 0 && method.isEmpty()))
        return false;
    return std::all_of(method.begin(), method.end(), isTokenByte);
}

tl::expected<RequestHead, HeadFault> parseHead(QByteArrayView bytes, const HeadLimits& limits)
{
    if (bytes.size() > limits.totalBytes)
        return tl::unexpected(HeadFault::TooLarge);
    RequestHead head;
    QByteArrayView rest = bytes;
    const QByteArrayView requestLine = takeLine(rest);
    if (requestLine.size() > limits.lineBytes)
        return tl::unexpected(HeadFault::TooLarge);
    if (!readRequestLine(requestLine, head))
        return tl::unexpected(HeadFault::NotHttp);
    while (!rest.isEmpty()) {
        const QByteArrayView line = takeLine(rest);
        if (line.isEmpty())
            break;
        if (line.size() > limits.lineBytes || head.headers.size() >= limits.headerCount)
            return tl::unexpected(HeadFault::TooLarge);
        if (!readHeaderLine(line, head))
            return tl::unexpected(HeadFault::Malformed);
    }
    return head;
}

UpgradeForm upgradeForm(const RequestHead& head)
{
    const bool namesWebSocket = containsWithoutCase(head.members("Upgrade"), "websocket");
    const bool wantsUpgrade = containsWithoutCase(head.members("Connection"), "upgrade");
    const QByteArray key = head.value("Sec-WebSocket-Key");
    if (!namesWebSocket && (key.isEmpty() || !wantsUpgrade))
        return UpgradeForm::Plain;
    if (head.method != "GET" || head.minorVersion < 1 || key.isEmpty() || key.size() > MaxKeyLength ||
        std::any_of(key.begin(), key.end(), [](char c) { return c <= ' ' || c >= 0x7f; }))
        return UpgradeForm::Malformed;
    if (!head.members("Sec-WebSocket-Version").contains("13"))
        return UpgradeForm::WrongVersion;
    return namesWebSocket && wantsUpgrade ? UpgradeForm::WebSocket : UpgradeForm::Tolerated;
}

CredentialForm readCredentials(const RequestHead& head, BasicCredentials& credentials)
{
    const QByteArray header = head.value("Authorization");
    if (header.isEmpty())
        return CredentialForm::Absent;
    const QByteArrayView scheme("basic ");
    if (header.size() <= scheme.size() ||
        QByteArrayView(header).first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return CredentialForm::Malformed;
    const auto decoded = QByteArray::fromBase64Encoding(header.mid(scheme.size()).trimmed(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? (*decoded).indexOf(':') : -1;
    if (colon < 0)
        return CredentialForm::Malformed;
    credentials.user = (*decoded).first(colon);
    credentials.password = (*decoded).sliced(colon + 1);
    return CredentialForm::Basic;
}

namespace {

/// The path of \a target, without scheme, host, query and fragment.
QByteArray pathOf(const QByteArray& target)
{
    QByteArray path = target;
    const auto end = std::find_if(path.cbegin(), path.cend(), [](char c) { return c == '?' || c == '#'; });
    path.truncate(end - path.cbegin());
    if (const auto scheme = path.indexOf("://"); scheme > 0 && !path.startsWith('/')) {
        const auto slash = path.indexOf('/', scheme + 3);
        path = slash < 0 ? QByteArray() : path.sliced(slash);
    }
    return path;
}

} // namespace

bool hasSpareSlashes(const QByteArray& target)
{
    const QByteArray path = pathOf(target);
    return path.contains("//") || (path.size() > 1 && path.endsWith('/'));
}

QList<QByteArray> pathSegments(const QByteArray& target)
{
    QList<QByteArray> segments = pathOf(target).split('/');
    segments.removeAll(QByteArray());
    return segments;
}

std::optional<QString> percentDecoded(QByteArrayView segment)
{
    QByteArray bytes;
    bytes.reserve(segment.size());
    for (qsizetype at = 0; at < segment.size(); ++at) {
        if (segment[at] != '%') {
            bytes.append(segment[at]);
            continue;
        }
        if (at + 2 >= segment.size())
            return std::nullopt;
        const int high = hexValue(segment[at + 1]);
        const int low = hexValue(segment[at + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(static_cast<char>(high * 16 + low));
        at += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

bool isValidIdentity(const QString& identity)
{
    if (identity.isEmpty() || identity.size() > MaxIdentityLength || identity == QLatin1String(".") ||
        identity == QLatin1String(".."))
        return false;
    const QList<uint> codePoints = identity.toUcs4();
    return std::none_of(codePoints.begin(), codePoints.end(), [](uint code) {
        switch (QChar::category(code)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        default:
            return code == ':' || QChar::isNonCharacter(code);
        }
    });
}

bool isValidCandidate(const QString& identity)
{
    if (!isValidIdentity(identity) || identity.size() > MaxCandidateLength)
        return false;
    return std::all_of(identity.begin(), identity.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               QStringView(u"*-_=+|@.").contains(c);
    });
}

} // namespace forecourt::server
