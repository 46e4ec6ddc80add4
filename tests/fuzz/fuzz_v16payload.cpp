// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any object as any OCPP 1.6 payload. The first byte picks the message, from '!' on;
/// requests come first. Reading must be stable: what was read and written reads the same again.
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/schema/parsejson.h"
#include "core/ocpp/v16/actions.h"
#include "tests/fuzz/fuzzparts.h"

#include <array>
#include <cstdint>

using namespace forecourt::ocpp;
using forecourt::fuzz::require;

namespace {

template<class T>
void check(const QJsonObject& payload)
{
    const auto first = schema::read<T>(payload);
    require(first.issues.all().size() <= 2 * schema::Issues::MaximumCount);
    require(first.isUsable() == (first.issues.firstFatal() == nullptr));
    const QJsonObject once = schema::write(first.value);
    const auto second = schema::read<T>(once);
    require(schema::write(second.value) == once);
    // What passes the strict check is understood without reservations, except for empty texts.
    if (schema::validateJson(schema::tableOf<T>(), payload).isEmpty())
        require(first.isUsable());
}

using Check = void (*)(const QJsonObject&);
#define FORECOURT_CHECK_REQUEST(Name, sender, block) &check<v16::Name##Request>,
#define FORECOURT_CHECK_RESPONSE(Name, sender, block) &check<v16::Name##Response>,
constexpr std::array checks{static_cast<Check>(nullptr),
                            FORECOURT_OCPP16_ACTIONS(FORECOURT_CHECK_REQUEST) FORECOURT_OCPP16_ACTIONS(FORECOURT_CHECK_RESPONSE)};
#undef FORECOURT_CHECK_REQUEST
#undef FORECOURT_CHECK_RESPONSE

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::size_t message = 1 + (data[0] + 256u - '!') % (checks.size() - 1);
    const auto document = schema::parseJson(QByteArray(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1));
    if (document && document->isObject())
        checks[message](document->object());
    return 0;
}
