// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Set-up assistant: what the site is called and where it is.
#pragma once

#include "ui/setup/setupassistant.h"

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

/// What time zone and locale of the computer suggest for a site nobody described yet; the currency is that of the zone's
/// country first.
[[nodiscard]] SiteSettings suggestedSite(const SiteSettings& site, const QLocale& locale, const QByteArray& zone);

/// Name, address, currency, time zone; prefilled from the locale. Thread: GUI.
class SiteSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit SiteSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    PageContext m_context;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QComboBox* m_currency;
    QComboBox* m_zone;
};

} // namespace forecourt::ui
