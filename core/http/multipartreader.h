// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes a multipart/form-data body apart as it comes, in constant memory.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace forecourt::http {

/// The boundary of a Content-Type that is multipart/form-data; empty bytes where it is that and names none fit; empty
/// optional where it is something else. Source: RFC 2046 §5.1.1, RFC 7578.
[[nodiscard]] std::optional<QByteArray> multipartBoundary(const QByteArray& contentType);

/// Who gets the parts. A false answer stops the reader.
class PartSink
{
public:
    virtual ~PartSink() = default;
    /// \a fileName: as the form says, without a folder before it; empty optional: the part is no file.
    [[nodiscard]] virtual bool partBegins(const std::optional<QString>& fileName) = 0;
    [[nodiscard]] virtual bool partBytes(const char* bytes, qint64 count) = 0;
};

/// Fed with pieces of any size. Thread: one at a time.
class MultipartReader
{
public:
    /// \a boundary: not empty.
    MultipartReader(const QByteArray& boundary, PartSink& sink);

    enum class State {
        Going,
        Ended,   ///< the closing boundary came; what follows is ignored
        Broken,  ///< this is no such body, or a part's head is over 8 KiB
        Stopped, ///< the sink did not want more
    };
    [[nodiscard]] State state() const { return m_state; }

    /// Takes all bytes, whatever the state.
    void feed(const char* bytes, qint64 count);

private:
    enum class Place { Preamble, AfterBoundary, Head, Bytes };

    [[nodiscard]] bool step();
    [[nodiscard]] bool findFirstBoundary();
    [[nodiscard]] bool passBoundary();
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool passBytes();
    [[nodiscard]] bool give(qsizetype count);
    bool stop(State state);

    const QByteArray m_delimiter; ///< line end, two dashes, boundary
    PartSink& m_sink;
    State m_state = State::Going;
    Place m_place = Place::Preamble;
    QByteArray m_kept; ///< not yet understood: at most a head and a piece
};

} // namespace forecourt::http
