// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// "Type this on the charger's own page": address whole and split, copies, QR code.
#pragma once

#include "ui/pages/connectionaddress.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace forecourt::ui {

class Button;
class CopyField;
class QrCode;

/// Thread: GUI.
class ConnectionCard final : public Card
{
    Q_OBJECT

public:
    /// \a withCredentials: also asks for the id and makes passwords (the page "Add charger").
    ConnectionCard(const PageContext& context, bool withCredentials, QWidget* parent = nullptr);

    /// Fills in the id, e.g. of a charger that called.
    void setStationId(const QString& id);
    [[nodiscard]] ConnectionAddress address() const;
    /// Reads this computer's addresses and the port again.
    void refresh();

private:
    void makeFields();
    QGridLayout* makeGrid();
    void makeFoot();
    TextLabel* makeTls();
    void makeCredentials(QGridLayout* grid);
    void makeSpellings();
    void updateTexts();
    void updateTls();
    void makePassword();
    void showPassword(const QString& password);
    void copyAll() const;
    void addGridRow(QGridLayout* grid, const QString& label, QWidget* field);

    PageContext m_context;
    bool m_withCredentials;
    QComboBox* m_host;
    CopyField* m_url;
    QWidget* m_tls;            ///< label and field of the encrypted address
    CopyField* m_tlsUrl;
    TextLabel* m_whyNotTls;
    QLineEdit* m_id = nullptr;
    CopyField* m_password = nullptr;
    Button* m_newPassword = nullptr;
    TextLabel* m_problem = nullptr;
    TextLabel* m_split;
    QrCode* m_qr;
    QButtonGroup* m_spellings = nullptr;
    QList<TextLabel*> m_spellingTexts;
};

} // namespace forecourt::ui
