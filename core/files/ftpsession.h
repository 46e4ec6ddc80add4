// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The control side of one FTP connection as a state machine without sockets: commands in, replies and deeds out.
#pragma once

#include "core/files/ftpcommand.h"
#include "core/files/ftpfolder.h"

#include <functional>

namespace forecourt::files {

/// How a transfer over the data connection ended.
enum class FtpOutcome {
    Done,
    NoConnection,   ///< the client never opened the data connection
    ConnectionLost, ///< it ended half way
    Stalled,        ///< nothing moved for too long
    Aborted,        ///< by ABOR
    ReadFailed,
    WriteFailed,
    DiskFull,
    TooLarge,
    FileChanged,    ///< the file is missing, or not the one that was offered
    Busy,           ///< another connection transfers for the same job
    Withdrawn,      ///< the job ended meanwhile
};

/// What FtpSession wants its connection to do once the reply is out.
enum class FtpAction {
    None,
    CheckLogin,  ///< user() and password(), then loginChecked()
    StartTls,    ///< then tlsStarted()
    OpenPassive, ///< then passiveOpened() or passiveFailed()
    Download,    ///< path() from offset(); transferStarted() once data may flow, transferFinished() in any case
    Upload,      ///< path(); as Download
    SendListing, ///< listing(); as Download
    Abort,       ///< end the transfer now, then transferFinished() with Aborted
    Close,
};

/// Speaks RFC 959 as a server that knows passive mode only. It never sees a path of this computer. Whoever drives it
/// hands in one command at a time, and while isBusy() only those that mayInterrupt(). Thread: files.
class FtpSession
{
public:
    /// What does not change while a connection lasts.
    struct Terms {
        bool offersTls = false;
        bool isIpv6 = false; ///< the client came by IPv6: no PASV
        /// Whether this user may log in over TLS only; so its password is not asked for in the clear.
        std::function<bool(const QByteArray& user)> needsTls;
    };
    struct Reaction {
        QByteArray reply; ///< whole lines; may be empty
        FtpAction action = FtpAction::None;
    };
    enum class Login { Accepted, Refused, Locked };

    explicit FtpSession(Terms terms) : m_terms(std::move(terms)) {}

    [[nodiscard]] static QByteArray greeting();
    /// The last line to a client that is sent away.
    [[nodiscard]] static QByteArray farewell(QByteArrayView reason);

    [[nodiscard]] Reaction handle(const FtpCommand& command);
    [[nodiscard]] Reaction handle(FtpFault fault);

    /// \a folder: what the user sees; counts where the login is accepted.
    [[nodiscard]] Reaction loginChecked(Login login, const FtpFolder& folder = FtpFolder(FtpFolder::Use::Download));
    /// The control connection is encrypted; a login from before is forgotten. \a isImplicit: from the first byte on, where
    /// files are taken to be encrypted too unless PROT says otherwise.
    void tlsStarted(bool isImplicit = false);
    /// \a address as "192.168.1.5"; used for PASV only.
    [[nodiscard]] Reaction passiveOpened(const QByteArray& address, quint16 port);
    [[nodiscard]] Reaction passiveFailed();
    /// The passive port was closed without a transfer.
    void passiveClosed() { m_hasPassive = false; }
    [[nodiscard]] Reaction transferStarted() const;
    [[nodiscard]] Reaction transferFinished(FtpOutcome outcome);
    /// The file of an upload is here whole: SIZE finds it, and no second one is taken.
    void uploaded(const FtpFile& file);

    /// Whether a transfer, a login or the opening of a port is under way.
    [[nodiscard]] bool isBusy() const { return m_busyWith != FtpAction::None; }
    [[nodiscard]] static bool mayInterrupt(FtpVerb verb) { return verb == FtpVerb::Abor || verb == FtpVerb::Stat; }

    [[nodiscard]] bool isLoggedIn() const { return m_folder.has_value(); }
    [[nodiscard]] bool isTls() const { return m_isTls; }
    [[nodiscard]] bool isDataProtected() const { return m_isDataProtected; }
    [[nodiscard]] bool wantsExtendedPassive() const { return m_wantsExtended; }
    [[nodiscard]] const QByteArray& user() const { return m_user; }
    [[nodiscard]] const QByteArray& password() const { return m_password; }
    [[nodiscard]] const FtpPath& path() const { return m_path; }
    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] const QByteArray& listing() const { return m_listing; }

    static constexpr int MaxLoginFailures = 3; ///< on one connection
    static constexpr int MaxNonsense = 20;     ///< lines in a row that are no command

private:
    using Handler = Reaction (FtpSession::*)(const QByteArray& argument);
    struct Route {
        FtpVerb verb;
        Handler handler;
        bool needsLogin;
    };
    static const Route Routes[];

    [[nodiscard]] Reaction route(const FtpCommand& command);
    [[nodiscard]] Reaction nonsense(QByteArray reply);

    // ftpsession.cpp: who, how, what we are
    Reaction onUser(const QByteArray& argument);
    Reaction onPass(const QByteArray& argument);
    Reaction onAuth(const QByteArray& argument);
    Reaction onPbsz(const QByteArray& argument);
    Reaction onProt(const QByteArray& argument);
    Reaction onCcc(const QByteArray& argument);
    Reaction onSyst(const QByteArray& argument);
    Reaction onFeat(const QByteArray& argument);
    Reaction onOpts(const QByteArray& argument);
    Reaction onClnt(const QByteArray& argument);
    Reaction onStat(const QByteArray& argument);
    Reaction onHelp(const QByteArray& argument);
    Reaction onNoop(const QByteArray& argument);
    Reaction onQuit(const QByteArray& argument);

    // ftpsessiontransfer.cpp: where, and the data connection
    Reaction onType(const QByteArray& argument);
    Reaction onMode(const QByteArray& argument);
    Reaction onStru(const QByteArray& argument);
    Reaction onPwd(const QByteArray& argument);
    Reaction onCwd(const QByteArray& argument);
    Reaction onCdup(const QByteArray& argument);
    Reaction onMkd(const QByteArray& argument);
    Reaction onPasv(const QByteArray& argument);
    Reaction onEpsv(const QByteArray& argument);
    Reaction onActive(const QByteArray& argument);
    Reaction onRest(const QByteArray& argument);
    Reaction onSize(const QByteArray& argument);
    Reaction onMdtm(const QByteArray& argument);
    Reaction onAllo(const QByteArray& argument);
    Reaction onRetr(const QByteArray& argument);
    Reaction onStor(const QByteArray& argument);
    Reaction onList(const QByteArray& argument);
    Reaction onNlst(const QByteArray& argument);
    Reaction onAbor(const QByteArray& argument);

    Reaction openPassive(bool isExtended);
    Reaction list(const QByteArray& argument, FtpFolder::ListingStyle style);
    /// Why no transfer may begin now; nothing where one may.
    [[nodiscard]] std::optional<Reaction> transferHindrance() const;
    Reaction begin(FtpAction action);

    Terms m_terms;
    QByteArray m_user;
    QByteArray m_password;
    std::optional<FtpFolder> m_folder; ///< of who is logged in
    FtpPath m_current;
    FtpPath m_path;
    QByteArray m_listing;
    qint64 m_restart = 0; ///< of REST, for the next transfer
    qint64 m_offset = 0;
    FtpAction m_busyWith = FtpAction::None;
    int m_loginFailures = 0;
    int m_nonsense = 0;
    bool m_isTls = false;
    bool m_hasBufferSize = false; ///< PBSZ came
    bool m_isDataProtected = false;
    bool m_hasPassive = false;
    bool m_wantsExtended = false;
    bool m_extendedOnly = false; ///< EPSV ALL came
};

} // namespace forecourt::files
