// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms of the calls about the service's computer.
#include "core/wire/callcoding.h"

namespace forecourt::wire {

template struct Call<api::MachineState>;
template struct Call<api::MachineState, api::SettingChanges>;
template struct Call<api::PortUse, int, QString>;
template struct Call<api::SelfTest, int>;
template struct Call<api::CertificateFacts, QString, QString>;
template struct Call<api::StorageUse>;

} // namespace forecourt::wire
