// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The functions of wire::Call; included only by the files that make them.
#pragma once

#include "core/wire/calls.h"
#include "core/wire/coding.h"

namespace forecourt::wire {

template<class R, class... A>
QByteArray Call<R, A...>::writeArguments(const Arguments& arguments)
{
    return encoded(arguments);
}

template<class R, class... A>
Result<std::tuple<A...>> Call<R, A...>::readArguments(const QByteArray& bytes)
{
    return decoded<Arguments>(bytes);
}

template<class R, class... A>
QByteArray Call<R, A...>::writeResult(const Result<R>& result)
{
    return encoded(result);
}

template<class R, class... A>
Result<R> Call<R, A...>::readResult(const QByteArray& bytes)
{
    Result<R> result;
    if (const auto error = readInto(bytes, result))
        return failure(ErrorCode::Internal, QStringLiteral("the service's answer cannot be read: ") + error->detail);
    return result;
}

} // namespace forecourt::wire
