// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The head of a request whose body is too big for memory, read by ourselves.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace forecourt::http {

/// Most bytes of a head.
inline constexpr qsizetype LongestHead = 16 * 1024;
/// Most headers of a head.
inline constexpr int MostHeaders = 100;

/// Method, target and headers.
struct RequestHead
{
    QByteArray method;    ///< as sent
    QByteArray target;    ///< path and query as sent; of an absolute one what stands behind the host
    int minorVersion = 1; ///< of HTTP/1
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case, values without spaces around them

    /// The first of a name (lower case); empty optional: there is none.
    [[nodiscard]] std::optional<QByteArray> header(const char* name) const;
    [[nodiscard]] int count(const char* name) const;

    bool operator==(const RequestHead&) const = default;
};

/// \a head up to and with the empty line; line feeds alone end lines too. Empty optional where it is no HTTP/1 head: a folded
/// line, a control character, a name that is none, a target that is neither a path nor absolute. Source: RFC 9112 §3, §5.
[[nodiscard]] std::optional<RequestHead> parseRequestHead(const QByteArray& head);

/// How the end of a body is known.
enum class BodyFraming {
    None,           ///< there is none
    Length,         ///< after so many bytes
    Chunked,        ///< by a chunk of no bytes
    Unknown,        ///< a method that brings something, and nothing says how much (411)
    Contradictory,  ///< lengths that are none or differ, or a length and chunks: may be an attack (400)
    NotSupported,   ///< a transfer coding we do not know (501)
};
struct BodyPlan
{
    BodyFraming framing = BodyFraming::None;
    qint64 length = 0;

    bool operator==(const BodyPlan&) const = default;
};
/// Source: RFC 9112 §6.
[[nodiscard]] BodyPlan bodyPlanOf(const RequestHead& head);

/// User and password of a Basic Authorization header, as sent. Source: RFC 7617.
struct BasicLogin
{
    QByteArray user;
    QByteArray password;

    bool operator==(const BasicLogin&) const = default;
};
[[nodiscard]] std::optional<BasicLogin> basicLoginOf(const RequestHead& head);

} // namespace forecourt::http
