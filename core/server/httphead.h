// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the head of an HTTP request: pure, bounded, never throws.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <utility>

namespace forecourt::server {

/// How much of a request head is read before it is refused with 431. Source: SEC-11.
struct HeadLimits {
    int totalBytes = 8192; ///< the blank line included
    int lineBytes = 4096;
    int headerCount = 64;
};

/// Why a head was refused.
enum class HeadFault {
    NotHttp,   ///< the first line is no request line
    Malformed, ///< a header line without a name, a fold, a control character …
    TooLarge,  ///< over a limit
};

/// A request head. Header values keep their bytes; names compare without case.
struct RequestHead {
    QByteArray method;
    QByteArray target;    ///< as sent, still percent-encoded
    int minorVersion = 1; ///< of HTTP/1.x
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// The first value of \a name; empty where it is absent.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// The comma-separated members of every header called \a name, trimmed, empty ones left out.
    [[nodiscard]] QList<QByteArray> members(QByteArrayView name) const;
};

/// Length of the head including its blank line, or -1 while that has not come. A bare LF counts as a line
/// end (RFC 9112 §2.2 allows it).
[[nodiscard]] qsizetype headLength(QByteArrayView bytes);

/// Whether \a bytes can still become an HTTP request: false as soon as the first line cannot be one.
[[nodiscard]] bool mayBeHttp(QByteArrayView bytes);

/// Reads a whole head (up to headLength()).
[[nodiscard]] tl::expected<RequestHead, HeadFault> parseHead(QByteArrayView head,
                                                             const HeadLimits& limits = {});

/// What a request says about becoming a WebSocket.
enum class UpgradeForm {
    WebSocket,
    Tolerated,    ///< quirk 2: "Connection: Upgrade" or "Upgrade: websocket" is missing, the rest is there
    Plain,        ///< an ordinary HTTP request
    WrongVersion, ///< no WebSocket version 13
    Malformed,    ///< wants to be a WebSocket but cannot be one (method, key, HTTP/1.0)
};
[[nodiscard]] UpgradeForm upgradeForm(const RequestHead& head);

/// User and password of an Authorization header, as bytes: split at the first colon only, the password may
/// hold colons, NUL and bytes that are no text. Source: OCPP security whitepaper A00.FR.204.
struct BasicCredentials {
    QByteArray user;
    QByteArray password;
};

/// State of the Authorization header.
enum class CredentialForm { Absent, Malformed, Basic };
[[nodiscard]] CredentialForm readCredentials(const RequestHead& head, BasicCredentials& credentials);

/// The non-empty segments of a request target's path, still encoded, without query and fragment. An absolute
/// target (ws://host/path) counts without its scheme and host.
[[nodiscard]] QList<QByteArray> pathSegments(const QByteArray& target);

/// Whether the path has slashes too many: doubled ones, or one at its end (quirk 4).
[[nodiscard]] bool hasSpareSlashes(const QByteArray& target);

/// Decodes percent signs once, as UTF-8; a plus stays a plus. Empty where the text is not valid.
[[nodiscard]] std::optional<QString> percentDecoded(QByteArrayView segment);

/// Whether \a identity may name a station: 1 to 255 characters, no control or invisible format characters,
/// no colon (it would break Basic authentication), not "." or "..". Source: ocpp-behaviour.md §1.
[[nodiscard]] bool isValidIdentity(const QString& identity);

/// Whether an unknown station may enter the lobby with this name: at most 48 characters of the identifier
/// set. Source: SEC-6; OCPP-J 2.0.1 §3.1.1.
[[nodiscard]] bool isValidCandidate(const QString& identity);

} // namespace forecourt::server
