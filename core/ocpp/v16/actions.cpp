// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/actions.h"

#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonvalidator.h"

#include <array>

namespace forecourt::ocpp::v16 {

namespace {

template<class T>
schema::Issues inspect(const QJsonObject& payload)
{
    return schema::read<T>(payload).issues;
}

#define FORECOURT_OCPP16_INFO(Name, sender, block)                                                  \
    ActionInfo{QLatin1String(#Name), Sender::sender, Block::block, &schema::tableOf<Name##Request>, \
               &schema::tableOf<Name##Response>, &inspect<Name##Request>, &inspect<Name##Response>},
const std::array actions{FORECOURT_OCPP16_ACTIONS(FORECOURT_OCPP16_INFO)};
#undef FORECOURT_OCPP16_INFO

} // namespace

schema::Issues ActionInfo::validateRequest(const QJsonObject& payload) const
{
    return schema::validateJson(requestTable(), payload);
}

schema::Issues ActionInfo::validateResponse(const QJsonObject& payload) const
{
    return schema::validateJson(responseTable(), payload);
}

QList<schema::FieldDescription> ActionInfo::describeRequest() const
{
    return schema::describeTable(requestTable());
}

QList<schema::FieldDescription> ActionInfo::describeResponse() const
{
    return schema::describeTable(responseTable());
}

std::span<const ActionInfo> allActions()
{
    return actions;
}

const ActionInfo* findAction(QStringView name)
{
    for (const ActionInfo& action : actions) {
        if (name == action.name)
            return &action;
    }
    return nullptr;
}

} // namespace forecourt::ocpp::v16
