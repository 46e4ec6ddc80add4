// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/requesthead.h"

#include <algorithm>
#include <cstring>

namespace forecourt::http {

namespace {

constexpr qsizetype LongestTarget = 4096;

bool isTokenCharacter(char c)
{
    const bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isLetterOrDigit || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool hasControls(const QByteArray& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t') || code == 0x7f;
    });
}

/// The lines without their ends; the last one, which is empty, is left out.
QList<QByteArray> linesOf(const QByteArray& head)
{
    QList<QByteArray> lines = head.split('\n');
    for (QByteArray& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

bool parseRequestLine(const QByteArray& line, RequestHead& head)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].size() > LongestTarget)
        return false;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return false;
    head.method = words[0];
    head.minorVersion = words[2].endsWith('1') ? 1 : 0;
    head.target = words[1];
    const QByteArray lower = head.target.left(8).toLower();
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
        const qsizetype slash = head.target.indexOf('/', lower.startsWith("https") ? 8 : 7);
        head.target = slash < 0 ? QByteArray("/") : head.target.mid(slash);
    }
    return head.target.startsWith('/') && !hasControls(head.target);
}

std::optional<qint64> lengthFrom(const QByteArray& text)
{
    const bool isDigits = !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isDigits ? std::optional(text.toLongLong()) : std::nullopt;
}

} // namespace

std::optional<QByteArray> RequestHead::header(const char* name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto& entry) { return entry.first == name; });
    return found == headers.end() ? std::nullopt : std::optional(found->second);
}

int RequestHead::count(const char* name) const
{
    return static_cast<int>(std::count_if(headers.begin(), headers.end(), [name](const auto& entry) { return entry.first == name; }));
}

std::optional<RequestHead> parseRequestHead(const QByteArray& bytes)
{
    const QList<QByteArray> lines = linesOf(bytes);
    RequestHead head;
    if (bytes.size() > LongestHead || lines.isEmpty() || lines.size() > MostHeaders + 1 || !parseRequestLine(lines[0], head))
        return std::nullopt;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        const QByteArray name = lines[i].left(std::max<qsizetype>(colon, 0)).toLower();
        const QByteArray value = lines[i].mid(colon + 1).trimmed();
        if (!isToken(name) || hasControls(value)) // also a folded line: it begins with a space
            return std::nullopt;
        head.headers.emplaceBack(name, value);
    }
    return head;
}

BodyPlan bodyPlanOf(const RequestHead& head)
{
    const int lengths = head.count("content-length");
    const int codings = head.count("transfer-encoding");
    if (codings > 0) {
        if (lengths > 0 || codings > 1 || head.minorVersion == 0)
            return {BodyFraming::Contradictory, 0};
        const bool isChunked = head.header("transfer-encoding")->toLower() == "chunked";
        return {isChunked ? BodyFraming::Chunked : BodyFraming::NotSupported, 0};
    }
    if (lengths == 0) {
        const bool brings = head.method == "PUT" || head.method == "POST";
        return {brings ? BodyFraming::Unknown : BodyFraming::None, 0};
    }
    const auto length = lengthFrom(*head.header("content-length"));
    const bool areSame = std::all_of(head.headers.begin(), head.headers.end(), [&length](const auto& entry) {
        return entry.first != "content-length" || lengthFrom(entry.second) == length;
    });
    if (!length || !areSame)
        return {BodyFraming::Contradictory, 0};
    return {*length > 0 ? BodyFraming::Length : BodyFraming::None, *length};
}

std::optional<BasicLogin> basicLoginOf(const RequestHead& head)
{
    const QByteArray value = head.header("authorization").value_or(QByteArray());
    if (head.count("authorization") != 1 || value.left(6).toLower() != "basic ")
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(value.mid(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray both = decoded ? *decoded : QByteArray();
    const qsizetype colon = both.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    return BasicLogin{both.left(colon), both.mid(colon + 1)};
}

} // namespace forecourt::http
