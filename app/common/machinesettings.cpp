// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/machinesettings.h"

namespace forecourt::app {

namespace {

api::MachineSetting::Origin originOf(config::SettingsStore::Origin origin)
{
    using Origin = api::MachineSetting::Origin;
    switch (origin) {
    case config::SettingsStore::Origin::Override: return Origin::CommandLine;
    case config::SettingsStore::Origin::File: return Origin::File;
    case config::SettingsStore::Origin::Preset:
    case config::SettingsStore::Origin::Default: break;
    }
    return Origin::Preset;
}

} // namespace

void tellSettings(const config::SettingsStore& store, api::MachineState& state)
{
    state.settingsFile = store.file();
    for (const config::AnySetting& setting : config::allSettings()) {
        if (setting.scope != config::Scope::Machine)
            continue;
        if (const auto held = store.text(setting.key))
            state.settings.insert(setting.key, {*held, store.storedText(setting.key), originOf(store.origin(setting.key))});
    }
}

} // namespace forecourt::app
