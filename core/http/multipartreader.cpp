// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/multipartreader.h"

#include <algorithm>

namespace forecourt::http {

namespace {

constexpr qsizetype LongestPartHead = 8 * 1024;
constexpr qsizetype LongestPreamble = 8 * 1024;
constexpr qsizetype LongestBoundary = 70; // RFC 2046 §5.1.1
constexpr qint64 PieceBytes = 16 * 1024;

/// A parameter of a header such as form-data; name="a"; filename="b\"c": its value without quotes.
std::optional<QByteArray> parameter(const QByteArray& header, const QByteArray& name)
{
    qsizetype at = header.indexOf(';');
    while (at >= 0 && at < header.size()) {
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const QByteArray found = header.mid(at + 1, equals - at - 1).trimmed().toLower();
        QByteArray value;
        qsizetype i = equals + 1;
        while (i < header.size() && (header[i] == ' ' || header[i] == '\t'))
            ++i;
        if (i < header.size() && header[i] == '"') {
            for (++i; i < header.size() && header[i] != '"'; ++i) {
                // browsers write backslashes of folders as they are: only an escaped quote is one
                if (header[i] == '\\' && i + 1 < header.size() && header[i + 1] == '"')
                    ++i;
                value += header[i];
            }
            at = header.indexOf(';', i);
        } else {
            at = header.indexOf(';', i);
            value = header.mid(i, at < 0 ? -1 : at - i).trimmed();
        }
        if (found == name)
            return value;
    }
    return std::nullopt;
}

/// The file name of a part's head; empty optional where it has none.
std::optional<QString> fileNameOf(const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        if (!line.toLower().startsWith("content-disposition:"))
            continue;
        const auto name = parameter(line.trimmed(), "filename");
        if (!name)
            return std::nullopt;
        const QString text = QString::fromUtf8(*name);
        const qsizetype slash = std::max(text.lastIndexOf(QLatin1Char('/')), text.lastIndexOf(QLatin1Char('\\')));
        return text.mid(slash + 1);
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> multipartBoundary(const QByteArray& contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArray type = contentType.left(semicolon < 0 ? contentType.size() : semicolon).trimmed().toLower();
    if (type != "multipart/form-data")
        return std::nullopt;
    const QByteArray boundary = parameter(contentType, "boundary").value_or(QByteArray());
    return boundary.size() <= LongestBoundary ? boundary : QByteArray();
}

MultipartReader::MultipartReader(const QByteArray& boundary, PartSink& sink) : m_delimiter("\r\n--" + boundary), m_sink(sink)
{
    m_kept = "\r\n"; // so that a boundary at the very beginning has its line end
}

bool MultipartReader::stop(State state)
{
    m_state = state;
    m_kept.clear();
    return false;
}

void MultipartReader::feed(const char* bytes, qint64 count)
{
    for (qint64 taken = 0; taken < count && m_state == State::Going;) {
        const qint64 piece = std::min(PieceBytes, count - taken);
        m_kept.append(bytes + taken, piece);
        taken += piece;
        while (step()) {
        }
    }
}

/// False where more bytes are needed, or no more are wanted.
bool MultipartReader::step()
{
    if (m_state != State::Going)
        return false;
    switch (m_place) {
    case Place::Preamble:
        return findFirstBoundary();
    case Place::AfterBoundary:
        return passBoundary();
    case Place::Head:
        return readHead();
    case Place::Bytes:
        return passBytes();
    }
    Q_UNREACHABLE();
}

bool MultipartReader::findFirstBoundary()
{
    const qsizetype found = m_kept.indexOf(m_delimiter);
    if (found > LongestPreamble || (found < 0 && m_kept.size() > LongestPreamble + m_delimiter.size()))
        return stop(State::Broken);
    if (found < 0)
        return false;
    m_kept.remove(0, found + m_delimiter.size());
    m_place = Place::AfterBoundary;
    return true;
}

/// Two dashes end the body; else spaces and the end of the line follow.
bool MultipartReader::passBoundary()
{
    if (m_kept.startsWith("--"))
        return stop(State::Ended);
    const qsizetype end = m_kept.indexOf('\n');
    const QByteArray rest = m_kept.left(end < 0 ? m_kept.size() : end).trimmed();
    if (!rest.isEmpty() && (rest != "-" || end >= 0))
        return stop(State::Broken);
    if (end > LongestPartHead || (end < 0 && m_kept.size() > LongestPartHead))
        return stop(State::Broken);
    if (end < 0)
        return false;
    m_kept.remove(0, end - 1 >= 0 && m_kept[end - 1] == '\r' ? end - 1 : end); // the head may be empty: its line end stays
    m_place = Place::Head;
    return true;
}

bool MultipartReader::readHead()
{
    // from the line end of the boundary to the empty line
    const qsizetype crlf = m_kept.indexOf("\r\n\r\n");
    const qsizetype lf = m_kept.indexOf("\n\n");
    const bool isLf = lf >= 0 && (crlf < 0 || lf < crlf);
    const qsizetype end = isLf ? lf : crlf;
    if (end > LongestPartHead || (end < 0 && m_kept.size() > LongestPartHead + 4))
        return stop(State::Broken);
    if (end < 0)
        return false;
    const QByteArray head = m_kept.left(end);
    m_kept.remove(0, end + (isLf ? 2 : 4));
    m_place = Place::Bytes;
    if (!m_sink.partBegins(fileNameOf(head)))
        return stop(State::Stopped);
    return true;
}

bool MultipartReader::give(qsizetype count)
{
    if (count > 0 && !m_sink.partBytes(m_kept.constData(), count))
        return false;
    m_kept.remove(0, count);
    return true;
}

bool MultipartReader::passBytes()
{
    const qsizetype found = m_kept.indexOf(m_delimiter);
    if (found >= 0) {
        if (!give(found))
            return stop(State::Stopped);
        m_kept.remove(0, m_delimiter.size());
        m_place = Place::AfterBoundary;
        return true;
    }
    // what might be the beginning of a delimiter stays
    const qsizetype sure = m_kept.size() - (m_delimiter.size() - 1);
    if (sure > 0 && !give(sure))
        return stop(State::Stopped);
    return false;
}

} // namespace forecourt::http
