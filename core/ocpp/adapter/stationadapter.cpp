// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/stationadapter.h"

#include "core/ocpp/adapter/v16adapter/v16adapter.h"

namespace forecourt::ocpp {

Result<std::unique_ptr<StationAdapter>> makeStationAdapter(const QString& protocol, AdapterSetup setup)
{
    if (protocol != QLatin1String("ocpp1.6"))
        return failure(ErrorCode::NotSupported, QStringLiteral("no such protocol: %1").arg(protocol), {protocol});
    return std::unique_ptr<StationAdapter>(std::make_unique<v16adapter::V16Adapter>(std::move(setup)));
}

} // namespace forecourt::ocpp
