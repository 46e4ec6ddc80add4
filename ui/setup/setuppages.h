// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The five pages of the set-up assistant.
#pragma once

#include "ui/setup/setupassistant.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace forecourt::ui {

class PortSelfTest;
class Switch;
class TextLabel;

/// What the desktop's locale suggests for a site nobody described yet.
[[nodiscard]] SiteSettings suggestedSite(const SiteSettings& site, const QLocale& locale, const QByteArray& zone);

/// Name, address, currency, time zone; prefilled from the locale. Thread of all: GUI.
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

/// Main fuse, phases, voltage, margin.
class SupplySetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit SupplySetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    [[nodiscard]] SiteSettings entered() const;
    void showLimit();

    PageContext m_context;
    QSpinBox* m_fuse;
    QComboBox* m_phases;
    QSpinBox* m_voltage;
    QSpinBox* m_margin;
    TextLabel* m_limit;
};

/// Which address chargers are told, whether we listen, and whether that answers from here.
class NetworkSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit NetworkSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    void refresh();
    [[nodiscard]] QString told() const;

    PageContext m_context;
    QComboBox* m_addresses;
    TextLabel* m_url;
    TextLabel* m_state;
    Button* m_retry;
    PortSelfTest* m_test = nullptr; ///< null: nobody can make it here
};

/// Backups, and starting with the computer.
class KeepingSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit KeepingSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    void begin() override;
    void keep(std::function<void(const QString&)> done) override;

private:
    void makeFolder(QVBoxLayout* column);
    void chooseFolder();
    void showPlace();
    void keepFolder(const std::function<void(const QString&)>& done);

    PageContext m_context;
    QLineEdit* m_folder = nullptr; ///< null: whoever keeps the data asks for none
    TextLabel* m_place = nullptr;  ///< with m_folder
    Switch* m_autostart = nullptr;
};

/// The way to the connection card.
class ChargerSetup final : public SetupPage
{
    Q_OBJECT

public:
    explicit ChargerSetup(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString explanation() const override;
    [[nodiscard]] QString verb() const override;
    void keep(std::function<void(const QString&)> done) override;
};

} // namespace forecourt::ui
