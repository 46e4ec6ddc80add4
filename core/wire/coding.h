// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Values to CBOR and back, strictly. Included only where calls and batches are made (callcoding.h, frames.cpp): it is heavy.
#pragma once

#include "core/wire/listcoding.h"

namespace forecourt::wire {

/// The bytes of \a value.
template<class T>
[[nodiscard]] QByteArray encoded(const T& value)
{
    return toCbor(value).toCbor();
}

/// Reads \a bytes, all of them, into \a value. Empty: done; else where and why not.
template<class T>
[[nodiscard]] std::optional<Error> readInto(const QByteArray& bytes, T& value)
{
    const auto violation = [](const QString& why) { return Error{ErrorCode::ProtocolViolation, why, {}}; };
    QCborParserError error;
    const QCborValue cbor = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError)
        return violation(QStringLiteral("not CBOR: ") + error.errorString());
    if (error.offset != bytes.size())
        return violation(QStringLiteral("more bytes than one value"));
    ReadProblem problem;
    if (!Coder<T>::read(cbor, value, problem))
        return violation(problem.text());
    return std::nullopt;
}

/// The value of \a bytes, all of them. Errors: ProtocolViolation (detail: where and why).
template<class T>
[[nodiscard]] Result<T> decoded(const QByteArray& bytes)
{
    T value{};
    if (auto error = readInto(bytes, value))
        return tl::unexpected(std::move(*error));
    return value;
}

} // namespace forecourt::wire
