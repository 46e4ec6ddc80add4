// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What stands on receipts and statements: sender, tax id, logo, footer.
#pragma once

#include "ui/settings/sitesection.h"

class QLabel;
class QPlainTextEdit;

namespace forecourt::ui {

/// Saved with the site. Documents that were issued keep what they had. Thread: GUI; logos are read elsewhere.
class DocumentSection final : public SiteFormSection
{
    Q_OBJECT

public:
    explicit DocumentSection(const PageContext& context);

    /// Reads \a path as the logo; what is wrong with it is told below the field.
    void readLogo(const QString& path);

protected:
    [[nodiscard]] SiteSettings entered(SiteSettings base) const override;
    void fill(const SiteSettings& settings) override;
    [[nodiscard]] SiteSettings defaults(SiteSettings base) const override;
    [[nodiscard]] bool check(const SiteSettings& settings) override;
    void fieldsChanged() override;

private:
    QWidget* makeLogoField();
    void chooseLogo();
    void showLogo();

    QByteArray m_logo;
    QLineEdit* m_name;
    QPlainTextEdit* m_address;
    QLineEdit* m_taxId;
    QLineEdit* m_contact;
    QPlainTextEdit* m_footer;
    QWidget* m_logoField = nullptr;
    QLabel* m_picture = nullptr;
    Button* m_choose = nullptr;
    Button* m_remove = nullptr;
    TextLabel* m_note = nullptr;
};

} // namespace forecourt::ui
