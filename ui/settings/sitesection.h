// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of the site, and how unknown chargers are treated: kept in the database, saved together.
#pragma once

#include "core/domain/site.h"
#include "ui/settings/settingssection.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace forecourt::ui {

/// A part of the site's settings with Save and Discard. News from elsewhere never overwrite what is typed.
class SiteFormSection : public SettingsSection
{
    Q_OBJECT

public:
    SiteFormSection(const PageContext& context, const QString& id, const QString& title, const QString& iconName);

    [[nodiscard]] bool hasUnsaved() const override;

protected:
    /// Buttons below the cards; object names begin with \a prefix. Call at the end of the constructor.
    void finishForm(const QString& prefix);
    void updateState();
    /// The fields put over \a base.
    [[nodiscard]] virtual SiteSettings entered(SiteSettings base) const = 0;
    virtual void fill(const SiteSettings& settings) = 0;
    /// The section's defaults put over \a base.
    [[nodiscard]] virtual SiteSettings defaults(SiteSettings base) const = 0;
    /// Marks what is wrong; false where something is.
    [[nodiscard]] virtual bool check(const SiteSettings&) { return true; }
    virtual void fieldsChanged() {}

private:
    void load();
    void loadUnlessTyped();
    /// \a notice: told with Undo; empty: plainly, for what an Undo itself saves.
    void save(const SiteSettings& settings, const QString& notice);
    void offerUndo(const QString& notice, const SiteSettings& before, const SiteSettings& after);

    SiteSettings m_loaded;
    TextLabel* m_problem = nullptr;
    Button* m_save = nullptr;
    Button* m_discard = nullptr;
    bool m_isSaving = false;
};

/// Name, address, currency, zone, supply.
class SiteSection final : public SiteFormSection
{
    Q_OBJECT

public:
    explicit SiteSection(const PageContext& context);

protected:
    [[nodiscard]] SiteSettings entered(SiteSettings base) const override;
    void fill(const SiteSettings& settings) override;
    [[nodiscard]] SiteSettings defaults(SiteSettings base) const override;
    [[nodiscard]] bool check(const SiteSettings& settings) override;
    void fieldsChanged() override;

private:
    QLineEdit* m_name;
    QLineEdit* m_address;
    QComboBox* m_currency;
    QComboBox* m_zone;
    QSpinBox* m_fuse;
    QComboBox* m_phases;
    QSpinBox* m_voltage;
    QSpinBox* m_margin;
    TextLabel* m_limit;
};

/// Chargers nobody accepted yet, signs of life, patience.
class LobbySection final : public SiteFormSection
{
    Q_OBJECT

public:
    explicit LobbySection(const PageContext& context);

protected:
    [[nodiscard]] SiteSettings entered(SiteSettings base) const override;
    void fill(const SiteSettings& settings) override;
    [[nodiscard]] SiteSettings defaults(SiteSettings base) const override;

private:
    QComboBox* m_lobby;
    QSpinBox* m_heartbeat;
    QSpinBox* m_timeout;
};

} // namespace forecourt::ui
