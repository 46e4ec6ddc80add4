// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A change of a station's security profile over OCPP: when the lower one is refused.
#pragma once

#include "core/engine/stationmodel.h"

namespace forecourt::engine {

/// Follows ChangeConfiguration of SecurityProfile, whoever sent it. A station that took a higher profile may still come
/// back on the old one, where the new one does not work for it; once it came on the new one, the old one is shut. Nothing
/// is ever lowered here. Thread: engine. Source: OCPP 1.6 security whitepaper A05.FR.09.
class ProfileChange
{
public:
    ProfileChange(EngineContext& context, StationModel& model) : m_context(context), m_model(model) {}

    /// In time or late.
    void answered(const CommandRecord& command, const ocpp::Answer& answer);
    /// A command from before our own restart.
    void resume(const CommandRecord& command);
    void linkOpened();
    /// The operator chose a profile: that counts now. Over a restart of ours: StationModel::profileChosenAt().
    void overruled() { m_wanted = 0; }

private:
    EngineContext& m_context;
    StationModel& m_model;
    CommandId m_command; ///< the newest that was taken
    int m_wanted = 0;    ///< by it; 0: none
};

} // namespace forecourt::engine
