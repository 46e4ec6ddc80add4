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

Result<void> changeSettings(config::SettingsStore& store, const api::SettingChanges& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (!*it)
            continue;
        if (auto fine = store.checkText(it.key(), **it); !fine)
            return fine;
    }
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (auto done = *it ? store.setText(it.key(), **it) : store.reset(it.key()); !done)
            return done;
    }
    return {};
}

} // namespace forecourt::app
