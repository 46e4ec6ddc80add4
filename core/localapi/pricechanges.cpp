// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/pricechanges.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::problemResponse;

Result<PriceBookPointer> readBook(ApiContext& context)
{
    return context.bridge.read([&context] { return context.live.priceBook(); });
}

std::optional<qint64> numberOf(const HttpRequest& request, const char* name)
{
    bool isNumber = false;
    const qint64 number = request.pathParameter(name).toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

HttpResponse changeErrorResponse(const Error& error)
{
    if (error.code == ErrorCode::InvalidInput && error.args.size() >= 3) {
        const QString path = error.args.at(0) == QLatin1String("savedVersions") ? QStringLiteral("version") : error.args.at(0);
        const QString place = error.args.value(3).toInt() < 0 ? QString() : QStringLiteral(", number ") + error.args.value(3);
        return problemResponse(400, QStringLiteral("The price cannot be saved like this"), {{path, error.args.at(2) + place}});
    }
    if (error.code == ErrorCode::Conflict && error.args.contains(QStringLiteral("assigned")))
        return problemResponse(409, QStringLiteral("The price still applies somewhere, now or later: assign another one there first"));
    return errorResponse(error);
}

IsShown isOtherThan(const PriceBookPointer& before)
{
    return [before](const PriceBook& now, const api::PriceChangeOutcome& /*outcome*/) { return !(now == *before); };
}

Result<api::PriceChangeOutcome> makeChange(ApiContext& context, const api::PriceChange& change, const IsShown& isShown)
{
    const auto outcome = context.bridge.await<api::PriceChangeOutcome>([&context, change] { return context.prices->change(change, QStringLiteral("local API")); });
    if (outcome) // copied, for the wait may end before the last look
        std::ignore = context.bridge.awaitLive(
            [&context, isShown, made = *outcome] { return isShown(*context.live.priceBook(), made); }, ShowDeadline);
    return outcome;
}

} // namespace forecourt::localapi
